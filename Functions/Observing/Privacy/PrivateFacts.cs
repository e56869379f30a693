namespace Checker.Observing.Privacy;

/// <summary>Numbers of persons that a page or file shows to everybody, each counted once. None of them is kept.</summary>
/// <param name="Citizens">公民身份号码 with a true date and check digit.</param>
/// <param name="Cards">Bank cards of persons.</param>
/// <param name="Mobiles">Mobile telephones; an office's own are among them.</param>
/// <param name="Shown">The first of them, masked, as the evidence shows them.</param>
internal sealed record PrivateFacts(int Citizens, int Cards, int Mobiles, IReadOnlyList<string> Shown);
