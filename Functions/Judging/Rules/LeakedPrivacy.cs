using Checker.Observing;
using Checker.Observing.Privacy;

namespace Checker.Judging.Rules;

/// <summary>Numbers of persons shown to everybody, on pages and in files that were opened; what was not opened is not judged.</summary>
internal sealed class LeakedPrivacy : IRule
{
    public RuleInfo Info { get; } = new("leaked-privacy", "泄露个人隐私")
    {
        Bounds = ["citizens", "cards", "mobiles"],
        Wordings = new Dictionary<string, string[]> { ["citizens"] = ["count"], ["cards"] = ["count"], ["mobiles"] = ["count"] },
    };

    public Verdict? Judge(Case facts, Indicator indicator)
    {
        var read = facts.Newest.Pages.Where(page => page.Access is PageAccess.Opened).ToList();
        if (read is [])
            return facts.HomeUnseen(Info.Id);

        Finding[] found = [.. read.DistinctBy(page => page.Address.Key).Select(page => Find(page, indicator)).OfType<Finding>()];
        var unread = facts.Newest.Pages.Count(page => page is { Role: PageRole.Attachment, Access: PageAccess.Unreadable });
        var seen = $"已看{read.Count(page => page.Role is not PageRole.Attachment)}个页面、{read.Count(page => page.Role is PageRole.Attachment)}个附件"
            + (unread > 0 ? $"，另有{unread}个附件无法读取" : "");
        return found is []
            ? Verdict.Pass(Info.Id, $"{seen}，未见未脱敏的个人号码") with { Partial = unread > 0 }
            : Verdict.Fail(Info.Id, $"{seen}，{found.Length}处公开了未脱敏的个人号码", found);
    }

    /// <summary>Two identity numbers with true check digits are no accident; cards and telephones may be an office's own.</summary>
    private Finding? Find(PageFacts page, Indicator indicator)
    {
        if (page.Private is not { } numbers)
            return null;

        var (name, count) = numbers.Citizens > 0 ? ("citizens", numbers.Citizens)
            : numbers.Cards >= indicator.Bound("cards") ? ("cards", numbers.Cards)
            : numbers.Mobiles >= indicator.Bound("mobiles") ? ("mobiles", numbers.Mobiles)
            : ("", 0);
        return count == 0 ? null : new Finding
        {
            Rule = Info.Id,
            Strength = name is "citizens" && count >= indicator.Bound("citizens") ? Strength.Definite : Strength.Suspected,
            Subject = page.Title ?? page.Address.ToString(),
            Sentence = indicator.Say(name, ("count", $"{count}")),
            Detail = $"{page.Told()}，可见{Told(numbers)}，如：{string.Join("、", numbers.Shown)}",
            Pages = [page.Address],
        };
    }

    private static string Told(PrivateFacts numbers) => string.Join("、", new[]
    {
        (numbers.Citizens, "公民身份号码"), (numbers.Cards, "银行卡号"), (numbers.Mobiles, "手机号码"),
    }.Where(each => each.Item1 > 0).Select(each => $"{each.Item2}{each.Item1}个"));
}
