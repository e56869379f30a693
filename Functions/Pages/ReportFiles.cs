using System.Text.RegularExpressions;
using Checker.Problems;
using Checker.Storage;

namespace Checker.Pages;

/// <summary>Scans and attachments of a unit's report: taken with the form, and given back as downloads that no browser runs.</summary>
internal static partial class ReportFiles
{
    private const int LongestName = 100;

    /// <summary>References to what was kept, or why one was not.</summary>
    public static async Task<(IReadOnlyList<string> Sent, string? Wrong)> TakeAsync(
        IFormFileCollection sent, ProblemId problem, ReportFileStore store, CancellationToken cancellationToken)
    {
        var references = new List<string>();
        foreach (var file in sent.Where(file => file.Length > 0))
        {
            if (file.Length > ReportFileStore.Largest)
                return ([], $"“{Short(file.FileName)}”超过{ReportFileStore.Largest / 1024 / 1024} MB。");

            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellationToken);
            if (await store.AddAsync(problem, bytes.ToArray(), cancellationToken) is not { } kept)
                return ([], $"“{Short(file.FileName)}”不是 PDF、PNG、JPEG 或 Word、Excel（.docx、.xlsx）文件。");
            references.Add($"{Short(file.FileName)} [{kept}]");
        }

        return (references, null);
    }

    public static async Task<IResult> ShowAsync(string problem, string file, ReportFileStore store, HttpResponse response, CancellationToken cancellationToken)
    {
        if (!ProblemId.TryParse(problem, null, out var id) || await store.FindAsync(id, file, cancellationToken) is not { } bytes)
            return Results.NotFound();

        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        response.Headers.ContentDisposition = "attachment"; // under the name that the link gives it
        return Results.Bytes(bytes, "application/octet-stream");
    }

    /// <summary>A reference's name, and the kept file where there is one.</summary>
    public static (string Name, string? File) Read(string reference) =>
        Kept().Match(reference) is { Success: true } match ? (match.Groups["name"].Value, match.Groups["file"].Value) : (reference, null);

    private static string Short(string name) => name.Length <= LongestName ? name : name[^LongestName..];

    [GeneratedRegex(@"^(?<name>.*) \[(?<file>[0-9a-f]{16}\.[a-z]{3,4})\]$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Kept();
}
