using System.Text;
using Checker.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace Checker.Tests.Pages.Browsing;

/// <summary>Every page on paper: what one reads is there, what one only presses is not, and the sheets can be counted.</summary>
[Collection(WholeOffice.Collection)]
public sealed class PrintTests(Azurite azurite, WholeOffice office, Chrome chrome)
{
    private const int MostSheets = 10;

    /// <summary>Words of the way about, of buttons and of the filter that would be printed, and table rows that would not.</summary>
    private const string Wrong = """
        () => {
            const shown = element => element.checkVisibility({ visibilityProperty: true });
            const pressed = [...document.querySelectorAll('#nav a, .skip, .menu-word, form.filter, form.stop, button')].filter(shown).map(each => 'printed: ' + each.innerText);
            const lost = [...document.querySelectorAll('main table > tbody > tr, main h1')].filter(row => !row.closest('.do, details:not([open])') && !shown(row)).map(row => 'missing: ' + row.textContent);
            return [...pressed, ...lost].map(each => each.trim().slice(0, 80));
        }
        """;

    public static TheoryData<string> Pages => [.. OfficePages.All];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_prints_what_is_read_and_not_what_is_pressed(string path)
    {
        await office.OpenAsync(azurite, Stop);
        await using var clerk = await chrome.SignInAsync(office.Checker, Stop);
        await clerk.OpenAsync(office.Path(path));

        var pdf = Encoding.Latin1.GetString(await clerk.Page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true }));
        await clerk.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.Equal("", string.Join("\n", await clerk.Page.EvaluateAsync<string[]>(Wrong)));
        Assert.InRange(pdf.Split("/MediaBox [0 0 594.95996 841.91998]").Length - 1, 1, MostSheets);
        Assert.DoesNotContain("/MediaBox [0 0 8", pdf, StringComparison.Ordinal);
    }
}
