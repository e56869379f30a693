namespace Checker.Notices;

/// <summary>整改通知书: one unit's problems in plain words, a sheet a site, with what to do about each.</summary>
/// <param name="Unit">Who is written to.</param>
/// <param name="Sheets">In the order of protocol.</param>
/// <param name="Limit">整改期限, with the holidays in it.</param>
/// <param name="ReportTitle">Of the form that comes back.</param>
internal sealed record Letter(string Title, string Unit, string Opening, IReadOnlyList<LetterSheet> Sheets, string Closing, string Limit, NoticeHead Head, string ReportTitle);

/// <param name="Sponsor">主办单位.</param>
/// <param name="Title">Of the sheet.</param>
internal sealed record LetterSheet(string Site, string Sponsor, string Title, IReadOnlyList<LetterItem> Items);

/// <summary>One problem; what is not known of it is empty.</summary>
internal sealed record LetterItem
{
    public required string Problem { get; init; }

    /// <summary>What the edition demands, and where that stands.</summary>
    public string Clause { get; init; } = "";

    /// <summary>When and on which page it was seen.</summary>
    public string Seen { get; init; } = "";

    /// <summary>What the page said there, as it was recorded.</summary>
    public string Quote { get; init; } = "";

    /// <summary>What to do.</summary>
    public string Advice { get; init; } = "";
}

/// <summary>The letter's words, with the notice's fields.</summary>
internal sealed record LetterWords
{
    public required string Title { get; init; }

    public required string Opening { get; init; }

    public required string Closing { get; init; }

    /// <summary>What is said of a site's problems that an earlier notice named: <c>{number}</c>, <c>{notified}</c>, <c>{open}</c>.</summary>
    public required string StillOpen { get; init; }

    public required string StillOpenAdvice { get; init; }

    /// <summary>The title of a site's sheet: <c>{site}</c>.</summary>
    public string SheetTitle { get; init; } = "{site}存在问题清单";

    /// <summary>The title of the form that comes back.</summary>
    public required string ReportTitle { get; init; }
}
