using Checker.Pages;
using Checker.Storage;
using Checker.Storage.Keeping;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Pages;

public sealed class StorageWordsTests(Azurite azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Settings_and_the_api_tell_what_was_counted_and_when()
    {
        await using var checker = await RunningChecker.StartAsync(azurite, new FakeClock(Some.Moment), Stop);
        using var visitor = await checker.SignInAsync(Stop);
        var before = await visitor.GetStringAsync("/office/settings", Stop);
        var use = new StorageUse(Some.Moment, [new UsedPart("sites", 84_000, null), new UsedPart("checks/*.warc.gz", 3, 1_500_000)]);

        await checker.Services.GetRequiredService<StorageCounting>().SaveAsync(use, Stop);

        var page = await visitor.GetStringAsync("/office/settings", Stop);
        Assert.Contains("尚未统计", before, StringComparison.Ordinal);
        Assert.All(["网站名录及变更记录", "84000", "页面留存", "1.5 MB"], told => Assert.Contains(told, page, StringComparison.Ordinal));
        Assert.Equal(1_500_000, (await checker.GetAsync("/api/storage", Stop)).Int("bytes"));
    }

    [Fact]
    public void Every_table_and_container_has_a_word_of_its_own()
    {
        string[] words = [.. Names.Tables.Select(StorageWords.Of), .. Names.Containers.Select(name => StorageWords.Of($"{name}/*.json"))];

        Assert.All(words, word => Assert.DoesNotContain(word, c => char.IsAsciiLetter(c)));
        Assert.Equal(words.Length, words.Distinct().Count());
    }
}
