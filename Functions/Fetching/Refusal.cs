namespace Checker.Fetching;

/// <summary>Why a request came to nothing.</summary>
/// <param name="Detail">One line from a closed set: never text that the site sent.</param>
internal sealed record Refusal(FetchFailure Failure, string Detail);
