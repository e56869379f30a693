using Checker.Access.People;
using Checker.Alerts;
using Checker.Problems;
using Checker.Storage;
using Checker.Storage.Keeping;
using Checker.Tests.Problems;
using Checker.Tests.Support;
using Checker.Triggers;
using Checker.Units;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace Checker.Tests.Triggers;

public sealed class KeepHouseTests(Azurite azurite)
{
    private static readonly ProblemId Problem = SomeProblem.Key.Id;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lines_of_the_log_go_a_day_after_they_must_be_kept_and_not_before()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var log = checker.Get<OperationLog>();
        foreach (var days in (int[])[182, 183, 184, 185])
            await log.AddAsync(Entry(days), Stop);
        for (var number = 0; number < 120; number++)
            await log.AddAsync(Entry(400), Stop);

        await KeepAsync(checker, Some.Moment);

        var today = LocalDay.DayOf(Some.Moment);
        Assert.Equal(["182", "183"], (await FindAsync(log, today.AddDays(-183), today)).Select(entry => entry.Who));
        Assert.Empty(await FindAsync(log, today.AddDays(-420), today.AddDays(-184)));
    }

    [Theory]
    [InlineData("182", false)]
    [InlineData("183", true)]
    public async Task A_log_that_would_be_kept_for_less_than_six_months_is_refused_at_start(string days, bool starts)
    {
        var refusal = await Record.ExceptionAsync(async () => await (await IdleChecker.CreateAsync(azurite, ("House:LogDays", days))).DisposeAsync());

        Assert.Equal(starts, refusal is null);
        Assert.True(starts || refusal!.Message.Contains("LogDays", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deliveries_go_when_their_time_is_up_and_a_dry_run_only_tells()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var alerts = checker.Get<AlertStore>();
        foreach (var days in (int[])[0, 183, 184, 500])
            await alerts.LogAsync(new Delivery(Some.Moment.AddDays(-days).AddMinutes(1), $"{days}", "值班群", "0123456789abcdef", 1, null), Stop);

        var told = await alerts.CountDeliveriesAsync(Some.Moment.AddDays(-183), Stop);
        var before = await alerts.DeliveriesAsync(10, Stop);
        await KeepAsync(checker, Some.Moment);

        Assert.Equal((2, 4), (told, before.Count));
        Assert.Equal(["0", "183"], (await alerts.DeliveriesAsync(10, Stop)).Select(delivery => delivery.Recipient));
    }

    [Fact]
    public async Task Only_attachments_that_nothing_refers_to_go_and_only_when_their_time_is_up()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var attachments = checker.Get<AttachmentStore>();
        var reported = (await attachments.AddAsync(Problem, "报告.pdf", SomeFiles.Pdf, Stop)).File!;
        var drafted = (await attachments.AddAsync(Problem, "草稿.pdf", SomeFiles.Pdf, Stop)).File!;
        var seen = (await attachments.AddPictureAsync(Problem, SomeFiles.Png, Stop)).File!;
        var loose = (await attachments.AddAsync(Problem, "没用上.pdf", SomeFiles.Pdf, Stop)).File!;
        var enter = new Step(1, Some.Moment, "经办", new ProblemAction.Enter("问题", "条款", "所见", seen));
        var problem = ((Taken.Done)Life.Take(SomeProblem.Key, null, enter)).Problem;
        var report = new Step(2, Some.Moment, "经办", new ProblemAction.Report("已改", [reported], null, true));
        await checker.Get<ProblemStore>().TryWriteAsync(null, problem with { Steps = 2 }, [enter, report], null, Stop);
        var draft = new Submission { Problem = Problem, Number = 1, Content = new ReportContent("草稿", null, [drafted]) };
        await checker.Get<SubmissionStore>().TryWriteAsync(null, draft, Stop);
        var last = (await attachments.AllAsync(Stop).ToListAsync(Stop)).Max(file => file.At);

        await KeepAsync(checker, last.AddDays(29));
        var before = await attachments.FindAsync(Problem, loose.Id!, Stop);
        await KeepAsync(checker, last.AddDays(30).AddSeconds(1));

        Assert.NotNull(before);
        Assert.Null(await attachments.FindAsync(Problem, loose.Id!, Stop));
        foreach (var file in (ReportFile[])[reported, drafted, seen])
            Assert.NotNull(await attachments.FindAsync(Problem, file.Id!, Stop));
    }

    [Fact]
    public async Task A_file_that_came_again_since_it_was_listed_stays()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var attachments = checker.Get<AttachmentStore>();
        await attachments.AddAsync(Problem, "报告.pdf", SomeFiles.Pdf, Stop);
        var listed = Assert.Single(await attachments.AllAsync(Stop).ToListAsync(Stop));
        await attachments.AddAsync(Problem, "报告.pdf", SomeFiles.Pdf, Stop);

        Assert.False(await attachments.TryRemoveAsync(listed, Stop));
        Assert.NotNull(await attachments.FindAsync(Problem, listed.Id, Stop));
    }

    [Fact]
    public async Task What_is_stored_is_counted_and_told()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        await checker.Get<AttachmentStore>().AddAsync(Problem, "报告.pdf", SomeFiles.Pdf, Stop);
        await checker.RoundAsync(Some.Site().Home, Some.Site().Id);
        var before = await checker.Get<StorageCounting>().FindAsync(Stop);

        await KeepAsync(checker, Some.Moment);

        var use = (await checker.Get<StorageCounting>().FindAsync(Stop))!;
        Assert.Null(before);
        Assert.Equal(Some.Moment, use.At);
        Assert.Equal(new UsedPart("attachments/*", 1, SomeFiles.Pdf.Length), Assert.Single(use.Parts, part => part.Name.StartsWith(Names.AttachmentFiles, StringComparison.Ordinal)));
        Assert.Equal(new UsedPart("sites", 2, null), Assert.Single(use.Parts, part => part.Name == Names.Sites)); // and its change
        Assert.Equal("rounds/*.json", Assert.Single(use.Parts, part => part.Name.StartsWith("rounds/", StringComparison.Ordinal)).Name);
    }

    [Theory]
    [InlineData("89", false)]
    [InlineData("90", true)]
    public async Task Visits_that_would_be_kept_for_less_than_ninety_days_are_refused_at_start(string days, bool starts)
    {
        var refusal = await Record.ExceptionAsync(async () => await (await IdleChecker.CreateAsync(azurite, ("House:VisitDays", days))).DisposeAsync());

        Assert.Equal(starts, refusal is null);
        Assert.True(starts || refusal!.Message.Contains("VisitDays", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_command_tells_what_would_go_by_kind_and_removes_nothing()
    {
        await using var app = await RunningChecker.BuildAsync(azurite);
        await app.Services.GetRequiredService<OperationLog>().AddAsync(Entry(0), Stop); // of 2016
        using var output = new StringWriter();

        var code = await Commands.Find(["house"])!(["house", "--dry-run"], app.Services, output, TextWriter.Null, Stop);
        var mistaken = await Commands.Find(["house"])!(["house"], app.Services, TextWriter.Null, TextWriter.Null, Stop);

        Assert.Equal((0, 2), (code, mistaken));
        Assert.Contains("1                0 bytes  lines of the operation log", output.ToString(), StringComparison.Ordinal);
        var day = LocalDay.DayOf(Some.Moment);
        Assert.Single(await FindAsync(app.Services.GetRequiredService<OperationLog>(), day, day));
    }

    private static Task KeepAsync(IdleChecker checker, DateTimeOffset now) => new KeepHouse(
        checker.Get<OperationLog>(), checker.Get<AlertStore>(), checker.Get<AttachmentStore>(), checker.Get<ProblemStore>(), checker.Get<SubmissionStore>(), checker.Get<RoundSweeping>(), checker.Get<ProbeRollUp>(), checker.Get<StorageCounting>(),
        Options.Create(new HouseOptions { LogDays = 183, DeliveryDays = 183 }), new FakeClock(now), NullLogger<KeepHouse>.Instance).RunAsync(new TimerInfo(), Stop);

    private static async Task<List<LogEntry>> FindAsync(OperationLog log, DateOnly from, DateOnly until)
    {
        var (found, next) = (new List<LogEntry>(), (string?)null);
        do
        {
            var part = await log.ReadAsync(new LogFilter(from, until), next, 1_000, Stop);
            found.AddRange(part.Entries);
            next = part.Next;
        }
        while (next is not null);
        return found;
    }

    private static LogEntry Entry(int days) => new()
    {
        At = Some.Moment.AddDays(-days),
        Who = $"{days}",
        Kind = LogKind.Change,
        Title = "",
        What = "POST /office/stop",
        From = "127.0.0.1",
        Status = 200,
    };
}
