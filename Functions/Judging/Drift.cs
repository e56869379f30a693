namespace Checker.Judging;

/// <summary>What is otherwise on a home page than on its baseline. A change is no fault; that all of an identity goes at once is a sign.</summary>
internal sealed record Drift(Baseline Before, Baseline Now)
{
    private const int MostHosts = 10;

    public IReadOnlyList<string> NewOutbound => [.. Now.OutboundHosts.Except(Before.OutboundHosts)];

    public IReadOnlyList<string> NewScripts => [.. Now.ScriptHosts.Except(Before.ScriptHosts)];

    /// <summary>
    /// Name, marks and structure are gone together. A redesign keeps the first two, and a page that never had marks or
    /// told little of its structure cannot lose them.
    /// </summary>
    public bool IsIdentityGone => Before is { NamesSite: true, Marks: not [], Outline: not null }
        && !Now.NamesSite && !Now.Marks.Intersect(Before.Marks).Any() && (Now.Outline is null || Now.Outline.Replaces(Before.Outline));

    /// <summary>Sentences for staff, as text; none when nothing has changed.</summary>
    public IEnumerable<string> Told()
    {
        if (Now.Title != Before.Title)
            yield return $"标题由“{Before.Title}”变为“{Now.Title}”";
        if (Before.Marks.Except(Now.Marks).ToList() is [_, ..] gone)
            yield return $"标识不再出现：{string.Join("、", gone)}";
        if (Now.Marks.Except(Before.Marks).ToList() is [_, ..] added)
            yield return $"新出现标识：{string.Join("、", added)}";
        if (Before.Outline is { } before && Now.Outline is { } now && now.Replaces(before))
            yield return "栏目和链接绝大部分已更换";
        if (NewOutbound is not [])
            yield return $"新增指向的外部网站：{Hosts(NewOutbound)}";
        if (NewScripts is not [])
            yield return $"新增引用脚本的外部网站：{Hosts(NewScripts)}";
        // One that did not come this time, or had not been read before, says nothing.
        if (Before.Pictures.Except(Now.Pictures).Any() && Now.Pictures.Except(Before.Pictures).Any())
            yield return "网站图标或标志图片已更换";
    }

    private static string Hosts(IReadOnlyList<string> hosts) =>
        string.Join("、", hosts.Take(MostHosts)) + (hosts.Count > MostHosts ? $"等{hosts.Count}个" : "");
}
