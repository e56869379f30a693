namespace Checker.Observing;

/// <summary>A column that a page says it lies under, the home page left out.</summary>
internal sealed record TrailStep(string Name, Uri Address);
