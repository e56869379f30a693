using Checker.Comparing;
using Xunit;

namespace Checker.Tests.Comparing;

public sealed class LineDiffTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("a", "a", " a")]
    [InlineData("", "a", "+a")]
    [InlineData("a", "", "-a")]
    [InlineData("abc", "axc", " a-b+x c")]
    [InlineData("abcabba", "cbabac", "-a-b c+b a b-b a+c")]
    [InlineData("xyz", "abc", "-x-y-z+a+b+c")]
    public void Lines_are_same_gone_or_new(string before, string after, string expected) =>
        Assert.Equal(expected, Told(LineDiff.Of(Lines(before), Lines(after))));

    [Fact]
    public void Both_texts_can_be_read_back_and_no_shorter_way_is_missed()
    {
        var random = new Random(7);
        for (var turn = 0; turn < 3_000; turn++)
        {
            var before = Some(random);
            var after = Some(random);

            var edits = LineDiff.Of(before, after);

            Assert.Equal(before, edits.Where(edit => edit.Kind is not EditKind.New).Select(edit => edit.Line));
            Assert.Equal(after, edits.Where(edit => edit.Kind is not EditKind.Gone).Select(edit => edit.Line));
            Assert.Equal(CommonLength(before, after), edits.Count(edit => edit.Kind is EditKind.Same));
        }
    }

    [Theory]
    [InlineData(LineDiff.MostEdits - 1, 1)]
    [InlineData(LineDiff.MostEdits, 1)]
    [InlineData(LineDiff.MostEdits + 1, 0)]
    public void Texts_that_differ_too_much_share_only_their_ends(int different, int shared)
    {
        string[] before = [.. Enumerable.Range(0, different / 2).Select(i => $"a{i}"), "middle", "a"];
        string[] after = [.. Enumerable.Range(0, different - (different / 2) - 2).Select(i => $"b{i}"), "middle", "b"];

        var edits = LineDiff.Of(before, after);

        Assert.Equal(shared, edits.Count(edit => edit.Kind is EditKind.Same));
        Assert.Equal(before, edits.Where(edit => edit.Kind is not EditKind.New).Select(edit => edit.Line));
    }

    [Fact]
    public void A_changed_line_shows_its_changed_characters()
    {
        var row = Assert.Single(DiffRow.Of(LineDiff.Of(["共3条信息"], ["共12条消息"])));

        Assert.Equal("共[3]条[信]息", Told(row.Before));
        Assert.Equal("共[12]条[消]息", Told(row.After));
    }

    [Theory]
    [InlineData(7, 0)]
    [InlineData(8, 2)]
    public void Long_stretches_that_are_the_same_are_left_out(int between, int left)
    {
        string[] same = [.. Enumerable.Range(0, between).Select(i => $"{i}")];

        var rows = DiffRow.Of(LineDiff.Of(["x", .. same, "y"], ["X", .. same, "Y"]));

        Assert.Equal(left, rows.Sum(row => row.Left));
        Assert.Equal(2, rows.Count(row => !row.IsSame && row.Left == 0));
    }

    private static string[] Some(Random random) => [.. Enumerable.Range(0, random.Next(12)).Select(_ => $"{(char)('a' + random.Next(4))}")];

    private static int CommonLength(string[] one, string[] other)
    {
        var lengths = new int[one.Length + 1, other.Length + 1];
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
                lengths[i, j] = one[i - 1] == other[j - 1] ? lengths[i - 1, j - 1] + 1 : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
        }

        return lengths[one.Length, other.Length];
    }

    private static string[] Lines(string text) => [.. text.Select(c => $"{c}")];

    private static string Told(IEnumerable<Edit> edits) =>
        string.Concat(edits.Select(edit => $"{(edit.Kind is EditKind.Same ? ' ' : edit.Kind is EditKind.Gone ? '-' : '+')}{edit.Line}"));

    private static string Told(IEnumerable<Piece> pieces) => string.Concat(pieces.Select(piece => piece.Differs ? $"[{piece.Text}]" : piece.Text));
}
