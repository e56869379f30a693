using Xunit;

namespace Checker.Tests.Measure;

public sealed class LabelledSetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("corpus").FullName;

    private static LabelledSet Blank => LabelledSet.All(false).Single(set => set.Name == "bk_blank");

    [Fact]
    public void Shares_are_of_what_is_looked_for()
    {
        Write("a.html", "<p>暂无内容</p>");
        Write("b.html", "<ul><li><a href='/a/1.html'>我局召开春季农业生产工作会</a>2016-05-03</li></ul>");
        Write("bk_blank.jsonl", """
            {"path": "a.html", "label": "blank", "site": "one"}
            {"path": "b.html", "label": "filled", "site": "one"}
            {"path": "b.html", "label": "blank", "site": "two"}
            """);

        var score = Score.Of(Blank, Blank.Pages(_folder));

        Assert.Equal((3, 2 / 3d, 1d, 0.5, 0.5), (score.Number, score.Accuracy, score.Precision, score.Recall, score.PerSite));
        Assert.Equal([new Miss("b.html", "blank", "filled")], score.Worst);
    }

    [Fact]
    public void A_page_is_encoded_anew_where_the_encoding_has_its_characters()
    {
        Write("a.html", "<meta charset=utf-8><p>关于做好三夏工作的通知</p>");
        Write("b.html", "<meta charset=utf-8><p>人事任免公告:工作安排</p>");
        foreach (var file in (string[])["bk_articles", "bk_blank", "bk_lists", "dates_zh"])
            Write($"{file}.jsonl", "");
        Write("html_legit_zh.jsonl", """
            {"path": "a.html", "label": "clean"}
            {"path": "b.html", "label": "clean"}
            """);
        var sets = LabelledSet.All(false).ToDictionary(set => set.Name);

        var gb = Score.Of(sets["gb18030_wrong"], sets["gb18030_wrong"].Pages(_folder));
        var big5 = sets["big5_right"].Pages(_folder);

        Assert.Equal((2, 1d), (gb.Number, gb.Accuracy));
        Assert.Equal(["<meta charset=\"big5\"><meta ><p>人事任免公告:工作安排</p>"], big5.Select(page => page.Text));
    }

    [Fact]
    public void Tampering_is_counted_apart_from_clean_pages_and_by_halves()
    {
        Write("text_cc_zh.jsonl", """
            {"id": "a", "title": "澳门百家乐_老虎机_真人荷官", "text": "百家乐\n开户送彩金", "label": "gambling_injected"}
            {"id": "b", "title": "海尔冰箱清洁", "text": "如何保持冰箱清洁", "label": "gambling_injected"}
            {"id": "c", "title": "海尔冰箱清洁", "text": "如何保持冰箱清洁", "label": "clean"}
            """);
        var set = TamperSet.All.Single(set => set.Name == "text_cc_zh");

        var pages = set.Pages(_folder).ToList();
        var whole = TamperScore.Of(set, pages, null);
        var halves = Enumerable.Range(0, 2).Select(half => TamperScore.Of(set, pages, half)).Sum(score => score.Tampered.Pages + score.Clean.Pages);

        Assert.Equal((new Found(2, 1, 0), new Found(1, 0, 0)), (whole.Tampered, whole.Clean));
        Assert.Equal(["clean b"], whole.Wrong);
        Assert.Equal(3, halves);
    }

    [Theory]
    [InlineData("""{"path": "a.html", "label": """, "Row 1 of bk_blank.jsonl cannot be used")]
    [InlineData("""{"label": "blank"}""", "Row 1 of bk_blank.jsonl cannot be used: it has no \"path\"")]
    [InlineData("""{"path": "a.html"}""", "Row 1 of bk_blank.jsonl cannot be used: it has no \"label\"")]
    [InlineData("""{"path": "a.html", "label": "blank"}""", "Row 1 of bk_blank.jsonl cannot be used: there is no page a.html")]
    [InlineData("""{"path": "../../etc/hosts", "label": "blank"}""", "Row 1 of bk_blank.jsonl cannot be used: there is no page ../../etc/hosts")]
    public void A_row_that_cannot_be_used_is_named(string row, string said)
    {
        Write("bk_blank.jsonl", row);

        var refusal = Assert.Throws<FormatException>(() => Blank.Pages(_folder));

        Assert.StartsWith(said, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_folder_and_a_missing_set_are_refused()
    {
        Assert.Equal(1, await MeasureCommand.RunAsync(["--corpus", Path.Combine(_folder, "nowhere")]));
        Assert.Equal(1, await MeasureCommand.RunAsync(["--corpus", _folder, "--only", "bk_blank"]));
        Assert.Equal(2, await MeasureCommand.RunAsync(["--corpus", _folder, "--only", "nothing"]));
        Assert.Equal(2, await MeasureCommand.RunAsync(["--only"]));
        Assert.Equal(0, await MeasureCommand.RunAsync(["--help"]));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
