using Checker.Problems;
using Checker.Storage;
using Checker.Units;

namespace Checker.Pages;

/// <summary>The files that came with a form.</summary>
internal static class FormFiles
{
    /// <summary>Of a form with as many files as may be, each as large as may be, and its text.</summary>
    public const long MostBytes = ((long)ReportContent.MostFiles * AttachmentKind.LargestFile) + (1 << 20);

    /// <summary>The files, kept; or why one of them is not taken.</summary>
    public static async Task<(IReadOnlyList<ReportFile> Files, string? Fault)> KeepAsync(
        ProblemId problem, IFormFileCollection sent, AttachmentStore attachments, CancellationToken cancellationToken)
    {
        var files = sent.Where(file => file.FileName.Length > 0).ToList();
        if (files.Count > ReportContent.MostFiles)
            return ([], $"附件不得超过{ReportContent.MostFiles}个。");
        if (files.FirstOrDefault(file => file.Length > AttachmentKind.LargestFile) is { } large)
            return ([], $"{large.FileName}：每个附件不得超过{AttachmentKind.LargestFile >> 20} MB。");

        var kept = new List<ReportFile>();
        foreach (var file in files)
        {
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, cancellationToken);
            var (one, refusal) = await attachments.AddAsync(problem, file.FileName, bytes.ToArray(), cancellationToken);
            if (one is null)
                return ([], $"{file.FileName}：{refusal}");
            kept.Add(one);
        }

        return (kept, null);
    }
}
