using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Checker.Fetching;

/// <summary>From a certificate on the wire to its facts. All its text is the server's own, so none can be long or leave its line.</summary>
internal static class CertificateReader
{
    private const int LongestText = 256;
    private const int MostNames = 100;
    private const int LongestChain = 10;

    /// <returns>Null when there is none, or none that can be read.</returns>
    public static Certificate? Read(X509Certificate2? shown, X509Chain? chain, SslPolicyErrors errors, DateTimeOffset at)
    {
        if (shown is null) return null;

        try
        {
            return new Certificate
            {
                Subject = Clean(shown.Subject),
                Issuer = Clean(shown.Issuer),
                Names = [.. Names(shown).Select(Clean).Take(MostNames)],
                NotBefore = Begin(shown),
                NotAfter = End(shown),
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(shown.RawData)),
                Chain = [.. Issuers(chain).Select(issuer => Clean(issuer.Subject))],
                Problems = [.. Problems(shown, chain, errors, at)],
            };
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Names(X509Certificate2 shown) =>
        shown.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault() is { } names
            ? names.EnumerateDnsNames().Concat(names.EnumerateIPAddresses().Select(address => $"{address}"))
            : [];

    private static IEnumerable<X509Certificate2> Issuers(X509Chain? chain) =>
        chain is null ? [] : chain.ChainElements.Select(element => element.Certificate).Skip(1).Take(LongestChain);

    private static IEnumerable<CertificateProblem> Problems(
        X509Certificate2 shown, X509Chain? chain, SslPolicyErrors errors, DateTimeOffset at)
    {
        if (at > End(shown)) yield return CertificateProblem.Expired;
        if (at < Begin(shown)) yield return CertificateProblem.NotYetValid;
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)) yield return CertificateProblem.Misnamed;

        // Its dates are told above, by our own clock.
        var faults = (chain?.ChainStatus ?? []).Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status)
            & ~X509ChainStatusFlags.NotTimeValid;
        if (faults == X509ChainStatusFlags.NoError) yield break;
        yield return shown.SubjectName.RawData.AsSpan().SequenceEqual(shown.IssuerName.RawData) ? CertificateProblem.SelfSigned
            : faults == X509ChainStatusFlags.PartialChain ? CertificateProblem.IncompleteChain
            : CertificateProblem.Untrusted;
    }

    private static DateTimeOffset Begin(X509Certificate2 shown) => new(shown.NotBefore.ToUniversalTime(), TimeSpan.Zero);

    private static DateTimeOffset End(X509Certificate2 shown) => new(shown.NotAfter.ToUniversalTime(), TimeSpan.Zero);

    private static string Clean(string text) =>
        string.Concat(text.Take(LongestText).Select(c => char.IsControl(c) ? ' ' : c));
}
