namespace Checker.Access.People;

/// <summary>One person whom an administrator has let in, and how that person proves who it is.</summary>
internal sealed record Account
{
    /// <summary>Lower case; what a person signs in by, here or at the provider.</summary>
    public required string Login { get; init; }

    /// <summary>No two accounts have the same, since what is done is signed by it.</summary>
    public required string Name { get; init; }

    public required IReadOnlyList<Role> Roles { get; init; }

    public string? County { get; init; }

    public string? Unit { get; init; }

    public bool Disabled { get; init; }

    /// <summary>Changed whenever sessions begun before must end.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>The provider's own mark of the person, kept at the first sign-in through it; null before.</summary>
    public string? Subject { get; init; }

    /// <summary>Null until a password was set.</summary>
    public Credentials? Credentials { get; init; }

    /// <summary>The digest of a one-time code by which password and second factor are set; null when none is open.</summary>
    public string? Invitation { get; init; }

    public DateTimeOffset? InvitedUntil { get; init; }

    /// <summary>Failed tries in a row.</summary>
    public int Failures { get; init; }

    public DateTimeOffset? LastFailure { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public Person ToPerson() => new() { Name = Name, Login = Login, Roles = Roles, County = County, Unit = Unit };
}

/// <param name="Password">As the password hasher writes it.</param>
/// <param name="Secret">Of the second factor, protected by the key ring.</param>
/// <param name="LastStep">The last time step whose code was used: none works twice.</param>
/// <param name="Recovery">Digests of the recovery codes not yet used.</param>
internal sealed record Credentials(string Password, string Secret, long LastStep, IReadOnlyList<string> Recovery);
