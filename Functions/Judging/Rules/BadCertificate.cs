using Checker.Fetching;
using Checker.Sites;

namespace Checker.Judging.Rules;

/// <summary>What a browser would warn of. Whom we do not trust, another's browser may.</summary>
internal sealed class BadCertificate : IRule
{
    private static readonly (CertificateProblem Problem, string Word, Strength Strength)[] Problems =
    [
        (CertificateProblem.Expired, "已过期", Strength.Definite),
        (CertificateProblem.NotYetValid, "尚未生效", Strength.Definite),
        (CertificateProblem.Misnamed, "与域名不符", Strength.Definite),
        (CertificateProblem.SelfSigned, "为自签名", Strength.Definite),
        (CertificateProblem.IncompleteChain, "证书链不完整", Strength.Suspected),
        (CertificateProblem.Untrusted, "签发机构不受信任", Strength.Suspected),
    ];

    public RuleInfo Info { get; } = new("bad-certificate", "安全证书问题")
    {
        Wordings = new Dictionary<string, string[]> { ["bad"] = [] },
    };

    public Verdict? Judge(Case facts, Indicator indicator)
    {
        var page = facts.Newest.Home;
        if (page.Certificate is not { } certificate || !facts.Site.Owns(page.Address))
            return null;

        var found = Array.FindAll(Problems, known => certificate.Problems.Contains(known.Problem));
        return found is []
            ? Verdict.Pass(Info.Id, $"{page.Told()}，安全证书有效期至{certificate.NotAfter.Told()}")
            : Verdict.Fail(Info.Id, "安全证书存在问题", new Finding
            {
                Rule = Info.Id,
                Strength = Array.Exists(found, known => known.Strength is Strength.Definite) ? Strength.Definite : Strength.Suspected,
                Sentence = indicator.Say("bad"),
                Detail = $"{page.Told()}，安全证书{string.Join('、', found.Select(known => known.Word))}；证书颁发给{certificate.Subject}，"
                    + $"有效期{certificate.NotBefore.Told()}至{certificate.NotAfter.Told()}",
                Pages = [page.Address],
            });
    }
}
