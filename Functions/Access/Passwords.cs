using Checker.Access.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Checker.Access;

/// <summary>Passwords as they are kept: PBKDF2 with HMAC-SHA512, its salt and its count beside it.</summary>
internal sealed class Passwords
{
    public const int Iterations = 210_000;
    public const int Shortest = 10;
    public const int Longest = 128;

    private const int LeastKinds = 3;

    private readonly PasswordHasher<Account> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));
    private readonly string _nobodys;

    public Passwords() => _nobodys = Hash(Guid.NewGuid().ToString());

    public string Hash(string password) => _hasher.HashPassword(null!, password);

    /// <param name="hash">Null for who has none: the same work is done, so that nobody learns it from the time.</param>
    public bool IsRight(string? hash, string password) =>
        _hasher.VerifyHashedPassword(null!, hash ?? _nobodys, password) is not PasswordVerificationResult.Failed && hash is not null;

    /// <summary>Why a password is too weak; null when it is not.</summary>
    public static string? Weakness(string password, string login)
    {
        int[] kinds =
        [
            password.Any(char.IsLower) ? 1 : 0, password.Any(char.IsUpper) ? 1 : 0, password.Any(char.IsDigit) ? 1 : 0,
            password.Any(c => !char.IsAsciiLetterOrDigit(c)) ? 1 : 0,
        ];
        return password.Length is < Shortest or > Longest ? $"密码为{Shortest}至{Longest}位。"
            : kinds.Sum() < LeastKinds ? "密码须含大写字母、小写字母、数字、其他字符中的三种。"
            : password.Contains(login, StringComparison.OrdinalIgnoreCase) ? "密码不得包含登录名。"
            : null;
    }
}
