namespace Checker.Tests.Samples.Layouts;

/// <summary>A column with its place on the site.</summary>
/// <param name="Path">Of its list page.</param>
internal sealed record Section(
    SampleColumn Column, string Path, IReadOnlyList<Article> Articles, IReadOnlyList<Section> Children)
{
    public string Name => Column.Name;

    /// <summary>What a block of the home page shows of it.</summary>
    public IEnumerable<Article> Latest => Articles.Take(6);
}

/// <summary>One item and the page it leads to.</summary>
internal sealed record Article(string Title, DateOnly Day, string Path);
