using Checker.Problems;
using Checker.Storage;
using Checker.Tests.Problems;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class AttachmentStoreTests(Azurite azurite) : IAsyncLifetime
{
    private static readonly ProblemId Problem = SomeProblem.Key.Id;
    private static readonly ProblemId Other = (SomeProblem.Key with { Group = "另一个" }).Id;

    private AttachmentStore? _store;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var stores = await Stores.CreateAsync(azurite);
        _store = new AttachmentStore(stores.Account);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_file_is_kept_once_under_its_problem_and_comes_back_as_it_was()
    {
        var first = (await _store!.AddAsync(Problem, "整改报告.pdf", SomeFiles.Pdf, Stop)).File!;
        var again = (await _store.AddAsync(Problem, "整改报告.pdf", SomeFiles.Pdf, Stop)).File!;
        var named = (await _store.AddAsync(Problem, "另一份.pdf", SomeFiles.Pdf, Stop)).File!;

        Assert.Equal(first, again);
        Assert.NotEqual(first.Id, named.Id);
        Assert.Matches("^[0-9a-f]{32}$", first.Id!);
        Assert.True(await _store.FindAsync(Problem, first.Id!, Stop) is ("整改报告.pdf", { } bytes) && bytes.ToArray().SequenceEqual(SomeFiles.Pdf));
        Assert.Null(await _store.FindAsync(Other, first.Id!, Stop));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("../other/00000000000000000000000000000000")]
    [InlineData("0000000000000000000000000000000")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("0000000000000000000000000000000A")]
    public async Task An_id_that_is_none_leads_nowhere(string id)
    {
        Assert.Null(await _store!.FindAsync(Problem, id, Stop));
        Assert.Null(await _store.CheckAsync(Problem, [new ReportFile("a.pdf", id)], Stop));
    }

    [Fact]
    public async Task Files_are_named_as_they_are_kept_whatever_a_caller_says()
    {
        var file = (await _store!.AddAsync(Problem, "真名.pdf", SomeFiles.Pdf, Stop)).File!;

        var known = await _store.CheckAsync(Problem, [new ReportFile("假名.exe", file.Id), new ReportFile("回函.pdf")], Stop);

        Assert.Equal([file, new ReportFile("回函.pdf")], known!);
        Assert.Null(await _store.CheckAsync(Other, [file], Stop));
    }

    [Fact]
    public async Task What_is_refused_is_not_kept()
    {
        var (file, refusal) = await _store!.AddAsync(Problem, "a.pdf", [.. "MZ"u8], Stop);

        Assert.Null(file);
        Assert.NotNull(refusal);
    }
}
