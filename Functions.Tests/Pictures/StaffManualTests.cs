using System.Text.RegularExpressions;
using Checker.Pages;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Pictures;

/// <summary>The staff's manual says something of every page, and what it links to is there.</summary>
public sealed partial class StaffManualTests
{
    private const int LargestPicture = 150 * 1024;

    private static readonly string Docs = Path.Combine(Repository.Root, "docs");

    public static TheoryData<string> Documents => ["docs/使用手册.md", "README.md"];

    private static string Manual => File.ReadAllText(Path.Combine(Docs, "使用手册.md"));

    private static string[] PictureFiles => Directory.GetFiles(Path.Combine(Docs, "pictures"));

    [Fact]
    public void Every_page_of_the_way_about_has_a_section() =>
        Assert.Empty(Navigation.Groups.SelectMany(group => group.Pages).Select(page => page.Word).Except(Headings(Manual)));

    [Fact]
    public void It_begins_with_what_results_mean_and_what_no_machine_can_judge() =>
        Assert.Equal("一、结果意味着什么，程序不能判断什么", Headings(Manual).Skip(1).First());

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_somewhere(string document)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, document));
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, document))!;
        var anchors = Headings(text).Select(Anchor).ToHashSet();

        Assert.DoesNotContain(
            Links().Matches(text).Select(link => link.Groups[1].Value),
            link => !(link.StartsWith('#') ? anchors.Contains(link[1..]) : link.Contains("://", StringComparison.Ordinal) || File.Exists(Path.Combine(folder, link))));
    }

    [Fact]
    public void Its_pictures_are_those_that_are_taken_anew_each_is_shown_and_none_is_large()
    {
        Assert.Equal(Picture.All.Select(picture => picture.Name + ".png").Order(), PictureFiles.Select(file => Path.GetFileName(file)).Order());
        Assert.All(Picture.All, picture => Assert.Contains($"](pictures/{picture.Name}.png)", Manual, StringComparison.Ordinal));
        Assert.All(PictureFiles, file => Assert.InRange(new FileInfo(file).Length, 1, LargestPicture));
    }

    private static IEnumerable<string> Headings(string text) => HeadingLines().Matches(text).Select(heading => heading.Groups[1].Value.Trim());

    /// <summary>As GitHub makes it of a heading.</summary>
    private static string Anchor(string heading) => Dropped().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex HeadingLines();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Dropped();
}
