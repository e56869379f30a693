namespace Checker.Observing.Wordings;

/// <summary>A form of the lexicon that stands on a page.</summary>
/// <param name="Entry">The entry's id.</param>
/// <param name="Around">The words about it.</param>
/// <param name="Since">Since which day it is wrong; null: always.</param>
/// <param name="Date">When what holds it was published, as the page wrote it; null when that is not known.</param>
internal sealed record WordingHit(string Entry, string Wrong, string Right, string Class, string Around, DateOnly? Since, WrittenDate? Date);
