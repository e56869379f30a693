using Checker.Problems;
using Checker.Storage;
using Checker.Tests.Problems;
using Xunit;

namespace Checker.Tests.Support;

/// <summary>Puts a problem of a test's own into a running program: its group makes it another one.</summary>
internal static class SomeSitesProblems
{
    public static async Task<ProblemId> PutAsync(this SharedChecker checker, string group, bool vetoes = false, string sentence = "首页栏目2周内未更新")
    {
        var some = new SomeProblem(SomeProblem.Key with { Group = group });
        some.Do(SomeProblem.Seen("2016-05-17", vetoes, sentence));
        var written = await checker.Get<ProblemStore>().TryWriteAsync(null, some.Now!, some.History, null, TestContext.Current.CancellationToken);
        Assert.True(written);
        return some.Now!.Id;
    }

    public static async Task<Problem> FindAsync(this SharedChecker checker, ProblemId id) =>
        (await checker.Get<ProblemStore>().FindAsync(id, TestContext.Current.CancellationToken))!.Problem;
}
