namespace Checker.Tests.Samples;

/// <summary>One page of a sample site, written when it is asked for.</summary>
/// <param name="Path">Path and query.</param>
internal sealed record SamplePage(string Path, Func<string> Html);
