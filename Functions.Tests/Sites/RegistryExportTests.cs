using Checker.Sites;
using Xunit;

namespace Checker.Tests.Sites;

/// <summary>Registries drawn by lot, exported and imported again: nothing is lost in either form.</summary>
public class RegistryExportTests
{
    private static readonly string[] Texts =
    [
        "遂平县水利局", "=cmd|' /C calc'!A0", "+86-396-2601622", "-1", "@SUM(A1)", "＝1+1", "'quoted'", "''", "1E5", "00042", "2016-05-03",
        "_x0041_x0042_", "a_x000D_b", "甲,\"乙\"", "甲\t乙", "<b>&amp;</b>", "]]>", "😀网站🇨🇳", "\uFFFF\uFFFE", "甲|乙", "TRUE", "NULL", new string('长', 200),
    ];

    private static readonly string[] Addresses =
    [
        "/", "/index.html", "/?a=1&b=%20#c", "/政务/公开.html", "/a'b(c)*d+e,f", "/" + new string('a', 300),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Importing_what_was_exported_changes_nothing_whatever_it_is(bool workbook)
    {
        var random = new Random(20160517);
        for (var turn = 0; turn < 200; turn++)
        {
            Site[] sites = [.. Enumerable.Range(0, random.Next(8)).Select(number => Draw(random, number))];

            var file = workbook ? RegistryWorkbook.Write(sites) : RegistryCsv.Write(sites);
            var plan = RegistryImport.Plan(Assert.IsType<RegistryRows.Taken>(RegistryFile.Read(file)), sites);

            Assert.Equal([], plan.Rejected.Select(row => row.Message));
            Assert.Equal(sites.IntersectBy(plan.Changed.Select(site => site.Id), site => site.Id).SelectMany(RegistryCells.Of), plan.Changed.SelectMany(RegistryCells.Of));
            Assert.Equal((0, 0, sites.Length), (plan.New.Count, plan.Changed.Count, plan.Unchanged));
            Assert.Empty(plan.UnknownColumns);
        }
    }

    [Fact]
    public void The_same_registry_is_the_same_file()
    {
        Site[] sites = [.. Enumerable.Range(0, 5).Select(number => Draw(new Random(number), number))];

        Assert.Equal(RegistryWorkbook.Write(sites), RegistryWorkbook.Write(sites));
    }

    private static Site Draw(Random random, int number)
    {
        var home = new Uri($"http{(random.Next(2) == 0 ? "" : "s")}://www.s{number}.gov.cn.example{Pick(random, Addresses)}");
        var code = random.Next(2) == 0 ? $"41{number:00000000}" : null;
        var day = new DateOnly(2016, 1, 1).AddDays(random.Next(400));
        return new Site
        {
            Id = SiteIds.For(code, home),
            Order = random.Next(1_000_000),
            Code = code,
            Name = Text(random),
            Aliases = List(random, () => Entry(random)),
            Home = home,
            Scope = List(random, () => $"xxgk{random.Next(9)}.gov.cn.example/bm/{random.Next(9)}"),
            Sponsor = Text(random),
            SponsorShort = Maybe(random),
            Supervisor = Maybe(random),
            Addressee = Maybe(random),
            County = Maybe(random),
            Kind = (SiteKind)random.Next(3),
            OnInternet = random.Next(2) == 0,
            HasServices = random.Next(3) switch { 0 => true, 1 => false, _ => null },
            State = SiteState.ClosureApproved,
            Closure = random.Next(2) == 0 ? null : new Closure
            {
                Kind = random.Next(2) == 0 ? ClosureKind.ForATime : ClosureKind.ForGood,
                Requested = day,
                Approved = random.Next(2) == 0 ? null : day.AddDays(1),
                MovedTo = Maybe(random),
                Cancelled = [.. Enum.GetValues<ClosureMark>().Where(_ => random.Next(2) == 0)],
                Finished = random.Next(2) == 0 ? null : day.AddDays(60),
            },
            Office = Maybe(random),
            Person = Maybe(random),
            Phone = Maybe(random),
            Columns = List(random, () => new RegisteredColumn(
                Entry(random), random.Next(2) == 0 ? null : (ColumnClass)random.Next(7), random.Next(2) == 0 ? null : new Uri(home, $"/l{random.Next(9)}/"))),
        };
    }

    private static string Text(Random random)
    {
        var text = Pick(random, Texts);
        return text.Contains('\t', StringComparison.Ordinal) ? "甲 乙" : text;
    }

    /// <summary>Of a list, which has no separators in its entries.</summary>
    private static string Entry(Random random) => Text(random).Replace('|', '及').Replace(';', '及');

    private static string? Maybe(Random random) => random.Next(2) == 0 ? null : Text(random);

    private static T[] List<T>(Random random, Func<T> draw) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => draw())];

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
