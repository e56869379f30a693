using System.Text.RegularExpressions;
using Checker.Observing.Dates;
using Checker.Observing.Html;
using Checker.Observing.Lists;

namespace Checker.Observing.Messages;

/// <summary>The letters that a page shows: rows of a table whose head speaks of answers, else entries that say 已回复 or 待回复, else letters written out.</summary>
internal static partial class MessageReader
{
    private const int Most = 500;

    /// <summary>Empty when the page shows no letters.</summary>
    public static IReadOnlyList<Message> Read(HtmlPage page, IReadOnlyList<Block> blocks, IReadOnlyList<FoundDate> dates)
    {
        if (!Any().IsMatch(page.Plain))
            return [];

        List<Message> rows = [.. page.Boxes.Where(box => box.Tag == "table").SelectMany(table => InTable(page, table, dates)).Take(Most)];
        if (rows.Count > 0)
            return rows;

        List<Message> entries = [.. blocks.SelectMany(block => InBlock(page, block)).Take(Most)];
        return entries.Count > 0 ? entries : [.. MessageTexts.Read(page, dates)];
    }

    private static IEnumerable<Message> InTable(HtmlPage page, Box table, IReadOnlyList<FoundDate> dates)
    {
        var rows = Table.Rows(table);
        if (rows.Count < 2 || Heads.Of(page, rows[0]) is not { } heads)
            return [];

        return rows.Skip(1).Where(row => row.Count >= rows[0].Count).Select(row =>
        {
            var asked = Day(page, dates, Cell(row, heads.Asked));
            var replied = Day(page, dates, Cell(row, heads.Replied));
            var link = row.SelectMany(cell => page.Links.Skip(cell.Box.FirstLink).Take(cell.Box.EndLink - cell.Box.FirstLink)).FirstOrDefault(link => link.Words.Length > 0);
            var title = link?.Words ?? (Cell(row, heads.Title) is { } cell ? PlainText.Collapse(page.TextOf(cell)) : null);
            var state = replied is not null ? ReplyState.Replied : Replies.InCells(Words(page, Cell(row, heads.State)), Words(page, Cell(row, heads.Replied)));
            return new Message(title, link?.Address, asked, state, replied, row[0].Box.Parent!.Place());
        });
    }

    private static Box? Cell(List<TableCell> row, int? column) =>
        column is { } wanted && row.Exists(cell => cell.Column == wanted) ? row.Find(cell => cell.Column == wanted).Box : null;

    private static string? Words(HtmlPage page, Box? cell) => cell is null ? null : page.Plain[cell.Start..cell.End].Trim();

    private static WrittenDate? Day(HtmlPage page, IReadOnlyList<FoundDate> dates, Box? cell) =>
        cell is null ? null : dates.FirstOrDefault(date => date.Start >= cell.Start && date.End <= cell.End)?.Written(page.Text, DateSource.Item);

    /// <summary>Most of its entries must say how it stands with them.</summary>
    private static IEnumerable<Message> InBlock(HtmlPage page, Block block)
    {
        var told = block.Entries.Select(entry => (Entry: entry, State: Replies.Of(Beside(page, entry)))).ToList();
        return told.Count(each => each.State != ReplyState.Unknown) * 2 > told.Count
            ? told.Select(each => new Message(
                ItemReader.Read(page, each.Entry, null).Title, each.Entry.Link.Address,
                (each.Entry.Beside ?? each.Entry.InTitle)?.Written(page.Text, DateSource.Item), each.State, null, each.Entry.Scope.Place()))
            : [];
    }

    /// <summary>What an entry says besides its title: a letter about an answer is not answered by that.</summary>
    private static string Beside(HtmlPage page, Entry entry) =>
        $"{page.Plain[entry.From..entry.Link.Box.Start]}\n{page.Plain[entry.Link.Box.End..entry.To]}";

    [GeneratedRegex("回复|答复|办结|处理|办理", RegexOptions.CultureInvariant)]
    private static partial Regex Any();

    /// <summary>Which column of a table of letters says what.</summary>
    private sealed partial record Heads(int? Title, int? Asked, int? Replied, int? State)
    {
        /// <summary>Null when the head is not that of letters with their answers.</summary>
        public static Heads? Of(HtmlPage page, List<TableCell> row)
        {
            var heads = new Heads(Find(page, row, TitleHead()), Find(page, row, AskedHead()), Find(page, row, RepliedHead()), Find(page, row, StateHead()));
            return heads is { Asked: not null } and ({ Replied: not null } or { State: not null }) ? heads : null;
        }

        private static int? Find(HtmlPage page, List<TableCell> row, Regex head) =>
            row.Where(cell => head.IsMatch(PlainText.Collapse(page.TextOf(cell.Box)))).Select(cell => (int?)cell.Column).FirstOrDefault();

        [GeneratedRegex(@"^(?:信件|来信|留言|咨询|问题|投诉)?(?:标题|主题|内容|名称)$|^问题$", RegexOptions.CultureInvariant)]
        private static partial Regex TitleHead();

        [GeneratedRegex(@"^(?:来信|写信|留言|提问|咨询|提交|投诉|反映|信件|发信|受理)(?:时间|日期)$", RegexOptions.CultureInvariant)]
        private static partial Regex AskedHead();

        [GeneratedRegex(@"^(?:回复|答复|办结|办理|处理|回信)(?:时间|日期)$", RegexOptions.CultureInvariant)]
        private static partial Regex RepliedHead();

        [GeneratedRegex(@"^(?:信件|来信|留言|办理|处理|回复|答复|当前)?(?:状态|情况)$|^是否(?:回复|答复|办结)$", RegexOptions.CultureInvariant)]
        private static partial Regex StateHead();
    }
}
