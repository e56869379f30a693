namespace Checker.Notices;

/// <summary>整改通知书: one unit's problems in plain words, with what to do about each.</summary>
/// <param name="Unit">Who is written to.</param>
/// <param name="Items">In the order of its sites.</param>
internal sealed record Letter(string Title, string Unit, string Opening, IReadOnlyList<LetterItem> Items, string Closing, string Office, DateOnly? Signed);

/// <param name="Advice">What to do; empty where the edition says nothing.</param>
internal sealed record LetterItem(string Site, string Problem, string Advice);

/// <summary>The letter's words, with the notice's fields.</summary>
internal sealed record LetterWords
{
    public required string Title { get; init; }

    public required string Opening { get; init; }

    public required string Closing { get; init; }

    /// <summary>What is said of a site's problems that an earlier notice named: <c>{number}</c>, <c>{notified}</c>, <c>{open}</c>.</summary>
    public required string StillOpen { get; init; }

    public required string StillOpenAdvice { get; init; }

    /// <summary>The title of the form that comes back.</summary>
    public required string ReportTitle { get; init; }
}
