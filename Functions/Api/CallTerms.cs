using Microsoft.AspNetCore.Http.Metadata;

namespace Checker.Api;

/// <summary>
/// What a call takes as its body. It is for the document alone: the handler reads the body by itself, whatever the request
/// says of its type.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal abstract class TakesAttribute(Type? type, params string[] mediaTypes) : Attribute
{
    /// <summary>Null for a file.</summary>
    public Type? Type => type;

    public IReadOnlyList<string> MediaTypes => mediaTypes;

    /// <summary>A request without a body means something, too.</summary>
    public bool Optional { get; init; }
}

/// <summary>This record as JSON.</summary>
internal sealed class TakesAttribute<T>() : TakesAttribute(typeof(T), "application/json");

/// <summary>A file of one of these kinds.</summary>
internal sealed class TakesFileAttribute(params string[] mediaTypes) : TakesAttribute(null, mediaTypes);

/// <summary>What a call answers, where its method's type does not say so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AnswersAttribute<T> : Attribute, IProducesResponseTypeMetadata
{
    public Type Type => typeof(T);

    public int StatusCode => StatusCodes.Status200OK;

    public IEnumerable<string> ContentTypes => ["application/json"];
}

/// <summary>Files that a call answers with, alone or beside what else it answers.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AnswersFileAttribute(params string[] mediaTypes) : Attribute
{
    public IReadOnlyList<string> MediaTypes => mediaTypes;
}

/// <summary>The statuses by which a call refuses, beyond those that follow from its address and its body.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RefusesAttribute(params int[] statuses) : Attribute
{
    public IReadOnlyList<int> Statuses => statuses;
}

/// <summary>A term of the address's query that the handler reads by itself.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class AsksAttribute(string name, string told) : Attribute
{
    public string Name => name;

    public string Told => told;
}

/// <summary>Request headers that a call goes by.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HeedsAttribute(params string[] headers) : Attribute
{
    public IReadOnlyList<string> Headers => headers;
}

/// <summary>Headers of a call's answer that mean something.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BearsAttribute(params string[] headers) : Attribute
{
    public IReadOnlyList<string> Headers => headers;
}
