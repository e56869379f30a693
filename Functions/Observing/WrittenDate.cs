namespace Checker.Observing;

/// <summary>
/// A date as it was written: <c>2016-05-03</c>, <c>[05-03]</c>, <c>昨天</c>. What it means hangs on a day, so that is a
/// step of its own (<see cref="DateResolver"/>).
/// </summary>
/// <param name="Text">The characters themselves.</param>
/// <param name="Source">Where they stood.</param>
/// <param name="Year">Null when it was left out.</param>
/// <param name="Month">Null only where <paramref name="DaysAgo"/> is not.</param>
/// <param name="Day">Null when only a month was given (an address such as <c>/201605/</c>), or with <paramref name="DaysAgo"/>.</param>
/// <param name="Time">The minute, where the page gives it.</param>
/// <param name="DaysAgo">0 for 今天, 1 for 昨天; null for a calendar date.</param>
internal sealed record WrittenDate(
    string Text, DateSource Source, int? Year, int? Month, int? Day, TimeOnly? Time = null, int? DaysAgo = null);

/// <summary>Where a date stood, the most trustworthy last.</summary>
internal enum DateSource
{
    /// <summary>In the item's or the page's address.</summary>
    Address,

    /// <summary>In the text of the item's own title link.</summary>
    Title,

    /// <summary>Beside the title, in the same item.</summary>
    Item,

    /// <summary>In a line of the article that says so (发布时间).</summary>
    Line,

    /// <summary>In a tag made for it (PubDate, time).</summary>
    Tag,
}
