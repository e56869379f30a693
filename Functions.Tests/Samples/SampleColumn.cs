using System.Globalization;
using Checker.Sites;

namespace Checker.Tests.Samples;

/// <summary>One column of a sample site, from which its list and its articles are written.</summary>
/// <param name="Class">What it is for; null: a column under another, that only its name describes.</param>
/// <param name="Newest">The day of its newest item; null: the column is blank, or static, or only lists its children.</param>
/// <param name="Every">Days from one item to the next older one.</param>
internal sealed record SampleColumn(string Name, ColumnClass? Class, DateOnly? Newest, int Every, int Count)
{
    /// <summary>Titles of its own; empty: the neutral ones of <see cref="Titles"/>.</summary>
    public IReadOnlyList<string> OwnTitles { get; init; } = [];

    /// <summary>The day of an old item that stands on top of the list; null when none does.</summary>
    public DateOnly? Pinned { get; init; }

    /// <summary>What stands in place of a list without items; empty when nothing does.</summary>
    public string BlankPhrase { get; init; } = "";

    public IReadOnlyList<SampleColumn> Children { get; init; } = [];

    /// <summary>Without items, only the navigation shows it.</summary>
    public bool HasBlock => Newest is not null;

    public bool IsStatic => Class is ColumnClass.Static;

    public static SampleColumn News(string name, string newest, int every = 2, int count = 8) =>
        Of(name, ColumnClass.News, newest, every, count);

    public static SampleColumn Announcements(string name, string newest, int every = 9, int count = 7) =>
        Of(name, ColumnClass.Notices, newest, every, count);

    public static SampleColumn Policy(string name, string newest, int every = 21, int count = 6) =>
        Of(name, ColumnClass.Policy, newest, every, count);

    public static SampleColumn Plans(string name, string newest, int every = 40, int count = 5) =>
        Of(name, ColumnClass.Plans, newest, every, count);

    public static SampleColumn Personnel(string name, string newest, int every = 30, int count = 5) =>
        Of(name, ColumnClass.Personnel, newest, every, count);

    /// <summary>A column that its parent's page lists.</summary>
    public static SampleColumn Child(string name, string newest) => Of(name, null, newest, 5, 5);

    public static SampleColumn Parent(string name, params IReadOnlyList<SampleColumn> children) =>
        new(name, null, null, 0, 0) { Children = children };

    public static SampleColumn Blank(string name, string phrase) => new(name, null, null, 0, 0) { BlankPhrase = phrase };

    /// <summary>机构职能 and the like: one text in place of a list.</summary>
    public static SampleColumn Text(string name) => new(name, ColumnClass.Static, null, 0, 0);

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static SampleColumn Of(string name, ColumnClass? @class, string newest, int every, int count) =>
        new(name, @class, Day(newest), every, count);
}
