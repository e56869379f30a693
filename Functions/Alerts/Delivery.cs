namespace Checker.Alerts;

/// <summary>One try to send a message, as it came out.</summary>
/// <param name="Recipient">Its name then.</param>
/// <param name="Subject">The message's digest: what was said is not kept.</param>
/// <param name="Count">How many alerts it told.</param>
/// <param name="Failure">Why it was not taken; null when it was.</param>
internal sealed record Delivery(DateTimeOffset At, string Recipient, string Channel, string Subject, int Count, string? Failure);
