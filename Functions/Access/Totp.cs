using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Checker.Access;

/// <summary>Time-based one-time passwords (RFC 6238): six digits, thirty seconds, HMAC-SHA1, as every authenticator has them.</summary>
internal static class Totp
{
    public const int Digits = 6;

    private const int SecretBytes = 20;
    private const int Drift = 1;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    public static long StepAt(DateTimeOffset at) => at.ToUnixTimeSeconds() / (long)Step.TotalSeconds;

    public static string Code(ReadOnlySpan<byte> secret, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = Hash(secret, counter);
        var offset = hash[^1] & 0xf;
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(offset)) & 0x7fffffff;
        return (number % (uint)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>The step whose code this is, of now, the one before and the one after, if it is later than the last used; else null.</summary>
    public static long? Find(ReadOnlySpan<byte> secret, string code, DateTimeOffset now, long lastUsed)
    {
        for (var step = StepAt(now) - Drift; step <= StepAt(now) + Drift; step++)
        {
            if (step > lastUsed && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(Code(secret, step))))
                return step;
        }

        return null;
    }

    /// <summary>As a person types it into an authenticator.</summary>
    public static string Text(ReadOnlySpan<byte> secret)
    {
        var text = new StringBuilder();
        for (var bit = 0; bit < secret.Length * 8; bit += 5)
        {
            var pair = (secret[bit / 8] << 8) | (bit / 8 + 1 < secret.Length ? secret[(bit / 8) + 1] : 0);
            text.Append(Base32[(pair >> (11 - (bit % 8))) & 31]);
        }

        return text.ToString();
    }

    /// <summary>As an authenticator reads it.</summary>
    public static string Address(ReadOnlySpan<byte> secret, string login) =>
        $"otpauth://totp/{Uri.EscapeDataString("政府网站检查")}:{Uri.EscapeDataString(login)}?secret={Text(secret)}&issuer={Uri.EscapeDataString("政府网站检查")}";

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238's default and all that most authenticators know; its strength does not rest on collisions.")]
    private static byte[] Hash(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> counter) => HMACSHA1.HashData(secret, counter);
}
