using System.Diagnostics;
using System.Text;
using Checker.Observing.Attachments;

namespace Checker.Triggers;

/// <summary>
/// The text of a PDF, by <c>pdftotext</c> (poppler) where the machine has it; elsewhere a PDF can't be read, and is said to
/// be so. It reads a stranger's file, and so has a process of its own with little time and memory.
/// </summary>
/// <param name="tool">Where the tool lies on a machine that has it.</param>
internal sealed class PdfText(string tool = "/usr/bin/pdftotext")
{
    private const int MostPages = 200;
    private const int MostMemoryKilobytes = 1024 * 1024;
    private const int MostSeconds = 10;

    public bool IsInstalled => OperatingSystem.IsLinux() && File.Exists(tool);

    public async Task<FileText> ReadAsync(ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        if (!IsInstalled)
            return new FileText(null, "pdf");

        var command = $"ulimit -v {MostMemoryKilobytes}; ulimit -t {MostSeconds}; exec {tool} -q -enc UTF-8 -l {MostPages} - -";
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo("/bin/sh", ["-c", command])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardOutputEncoding = Encoding.UTF8,
            },
        };
        process.Start();
        try
        {
            var reading = ReadAsync(process.StandardOutput, cancellationToken);
            await FeedAsync(process, file, cancellationToken);
            var text = await reading;
            return new FileText(text.Trim('\f', '\n', ' ') is "" ? null : text, "pdf"); // a scan has pictures only
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>A tool that gives the file up does not read it to its end.</summary>
    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(file, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
        }
    }

    private static async Task<string> ReadAsync(StreamReader output, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new char[16 * 1024];
        while (text.Length < FileText.Longest && await output.ReadAsync(buffer, cancellationToken) is var read and > 0)
            text.Append(buffer, 0, read);
        return text.ToString();
    }
}
