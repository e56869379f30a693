using System.Diagnostics;
using System.Globalization;
using Checker.Judging;
using Checker.Notices;
using Checker.Notices.Html;
using Checker.Notices.Papers;
using Checker.Notices.Spreadsheets;
using Checker.Notices.Word;
using Checker.Pages;
using Checker.Tests.Notices;
using Checker.Tests.Notices.Papers;

namespace Checker.Tests.Benchmarks;

/// <summary>How long a notice of many faulty sites takes in each form, and what it holds; the notice of 2016 beside it, to look at.</summary>
internal static class NoticeBenchmark
{
    private const int Faulty = 5000;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Support.Repository.Root, "artifacts", "notices")).FullName;
        foreach (var form in Enum.GetValues<NoticeForm>())
            Save(Path.Combine(folder, $"2016-{form}.docx"), stream => WordNotice.Write(Compose(Notice2016.Material with { Head = Notice2016.Material.Head with { CopiesTo = ["省政府办公厅", "市委办公室"] } }), form, stream));
        Save(Path.Combine(folder, "2016.xlsx"), stream => WorkbookFile.Write(NoticeWorkbook.Of(Compose(Notice2016.Material), Notice2016.Material), stream));

        IReadOnlyList<Notice> letters = [.. Letters.Of(Notice2016.Material, Notice2016.Template, Notice2016.RuleSet).Select(LetterDocument.Of)];
        Save(Path.Combine(folder, "letters.docx"), stream => WordNotice.Write(letters, NoticeForm.Plain, stream));
        foreach (var (kind, paper) in SomePapers.All())
            Save(Path.Combine(folder, $"paper-{kind.Id()}.docx"), stream => WordNotice.Write(paper, paper.IsSigned ? NoticeForm.Final : NoticeForm.Plain, stream));

        await File.WriteAllTextAsync(Path.Combine(folder, "2016.html"), HtmlNotice.Of(Compose(Notice2016.Material), NoticeForm.Final, new InertEncoder()));

        var rows = new List<object>();
        foreach (var count in new[] { Faulty / 10, Faulty })
        {
            var material = Many(count);
            var notice = Compose(material);
            rows.Add(await MeasureAsync($"compose {count}", () => Compose(material)));
            rows.Add(await MeasureAsync($"docx {count}", () => Save(Path.Combine(folder, $"{count}.docx"), stream => WordNotice.Write(notice, NoticeForm.Final, stream))));
            rows.Add(await MeasureAsync($"xlsx {count}", () => Save(Path.Combine(folder, $"{count}.xlsx"), stream => WorkbookFile.Write(NoticeWorkbook.Of(notice, material), stream))));
        }

        await BenchFile.WriteAsync("bench-notice.json", rows);
    }

    private static Notice Compose(NoticeMaterial material) => NoticeComposer.Compose(material, Notice2016.Template, Notice2016.RuleSet);

    private static void Save(string path, Action<Stream> write)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
        write(file);
    }

    private static async Task<object> MeasureAsync(string what, Action work)
    {
        work();
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.StartNew();
        work();
        var (milliseconds, megabytes) = (watch.ElapsedMilliseconds, (GC.GetTotalAllocatedBytes() - allocated) / 1e6);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{what,-14} {milliseconds,6} ms {megabytes,8:F1} MB allocated, peak {peak,6:F0} MB"));
        return new { what, milliseconds, megabytesAllocated = megabytes, megabytesPeak = peak };
    }

    private static NoticeMaterial Many(int count) => Notice2016.Material with
    {
        SpotCheck = Notice2016.Material.SpotCheck with
        {
            Selected = count,
            Unqualified = count,
            Qualified = 0,
            Results = [.. Enumerable.Range(1000, count).Select(number => new CheckedSite(Notice2016.IdOf(number), SiteVerdict.Failed))],
        },
        Sites =
        [
            .. Notice2016.Material.Sites,
            .. Enumerable.Range(1000, count).Select(number => new NamedSite
            {
                Site = Notice2016.IdOf(number),
                Order = number,
                Name = $"示例县示例局第{number}号网站",
                Sponsor = $"示例县示例局{number}",
                Addressee = $"示例县{number / 7}",
            }),
        ],
        Problems =
        [
            .. Enumerable.Range(1000, count).Select(number => new ConfirmedProblem
            {
                Site = Notice2016.IdOf(number),
                Rule = "stale-home",
                Sentence = "首页栏目2周内未更新",
                Vetoes = true,
                Detail = "2016年5月17日09:30访问 http://www.example.gov.cn/ 已打开，最新信息发布于2016年1月4日",
                Evidence = ["1"],
                Confirmed = true,
            }),
        ],
        Choices = [],
    };
}
