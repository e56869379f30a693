namespace Checker.Observing;

/// <summary>What on a page may be another's work, and where the page leads. Nothing here is a judgement.</summary>
/// <param name="Signs">In no order that matters.</param>
/// <param name="Links">Links out of the site that are out of sight or tell of an illicit trade.</param>
internal sealed record PageSigns(IReadOnlyList<Sign> Signs, IReadOnlyList<OutwardLink> Links)
{
    public static PageSigns None { get; } = new([], []);

    /// <summary>Whether the page bears any name of the site or of its sponsor.</summary>
    public bool NamesSite { get; init; }

    /// <summary>Hosts of others that it links to, each once, by name.</summary>
    public IReadOnlyList<string> OutboundHosts { get; init; } = [];

    /// <summary>Hosts of others that it runs scripts of, likewise.</summary>
    public IReadOnlyList<string> ScriptHosts { get; init; } = [];
}
