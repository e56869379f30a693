using Checker.Access.People;

namespace Checker.Access;

/// <summary>What a handler adds to the line that the log will have of its request.</summary>
internal sealed class Operation
{
    private const int Longest = 4000;

    private string? _before;
    private string? _after;

    /// <summary>Who it turned out to be; null: who was signed in.</summary>
    public Person? Who { get; set; }

    /// <summary>The name that was tried, by a stranger.</summary>
    public string? Tried { get; set; }

    /// <summary>The body of a call of the API.</summary>
    public ReadOnlyMemory<byte> Body { get; set; }

    /// <summary>Whether it is to stand in the log though its address is no change.</summary>
    public LogKind? Kind { get; set; }

    public string? Before
    {
        get => _before;
        set => _before = Cut(value);
    }

    public string? After
    {
        get => _after;
        set => _after = Cut(value);
    }

    public static Operation Of(HttpContext context)
    {
        if (context.Features.Get<Operation>() is not { } operation)
            context.Features.Set(operation = new Operation());
        return operation;
    }

    /// <summary>For a handler that knows how it stood.</summary>
    public static void Note(HttpContext context, string? before, string? after)
    {
        var operation = Of(context);
        (operation.Before, operation.After) = (before, after);
    }

    internal static string? Cut(string? text) => text is { Length: > Longest } ? string.Concat(text.AsSpan(0, Longest), "…") : text;
}
