using Checker.Access.People;

namespace Checker.Access;

/// <summary>What asking for an address comes to: what is limited and what the log keeps goes by this.</summary>
internal enum RightKind
{
    Page,
    Change,

    /// <summary>What is handed out as a file.</summary>
    Export,

    /// <summary>A try to sign in.</summary>
    SignIn,
    SignOut,
}

/// <summary>Who may ask for one address.</summary>
/// <param name="Method">Or <c>*</c> for all.</param>
/// <param name="Pattern">As the route is mapped, with slashes around taken off.</param>
/// <param name="Title">What it is, in the trade's words: the log and the printed table have it.</param>
internal sealed record Right(string Method, string Pattern, RightKind Kind, string Title)
{
    /// <summary>Those who may; empty: whoever has signed in.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Before signing in, too.</summary>
    public bool Anyone { get; init; }

    /// <summary>The route value that must be one of <see cref="Values"/>; null when none is asked about.</summary>
    public string? Value { get; init; }

    public IReadOnlyList<string> Values { get; init; } = [];

    public bool Fits(string method, string pattern, RouteValueDictionary values) =>
        (Method == "*" || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase))
        && string.Equals(Pattern, pattern, StringComparison.OrdinalIgnoreCase)
        && (Value is null || Values.Contains(values[Value] as string, StringComparer.OrdinalIgnoreCase));

    public bool Allows(Person? person) => Anyone || (person is not null && (Roles.Count == 0 || person.Is(Roles)));
}
