using Checker.Observing.Attachments;
using Checker.Tests.Observing.Attachments;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Triggers;

public sealed class PdfTextTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_of_text_is_read_where_the_tool_is_and_said_to_be_unreadable_where_not()
    {
        var pdf = new PdfText();
        var read = await pdf.ReadAsync(SomeFile.Pdf("tel 13800001111"), Stop);
        var without = await new PdfText("/nowhere/pdftotext").ReadAsync(SomeFile.Pdf("tel 13800001111"), Stop);

        Assert.Equal(pdf.IsInstalled ? "tel 13800001111" : null, read.Text?.Trim());
        Assert.Equal(new FileText(null, "pdf"), without);
    }

    [Fact]
    public async Task A_broken_file_is_unreadable()
    {
        byte[] broken = [.. "%PDF-1.4\n"u8, .. new byte[200_000]];

        Assert.Equal(new FileText(null, "pdf"), await new PdfText().ReadAsync(broken, Stop));
    }
}
