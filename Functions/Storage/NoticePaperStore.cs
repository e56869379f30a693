using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Checker.Notices;
using Checker.Notices.Papers;

namespace Checker.Storage;

/// <summary>A kind's words as the office has them, with every change that led to them.</summary>
internal sealed record PaperWords
{
    public int V { get; init; } = 1;

    public required PaperTemplate Template { get; init; }

    public IReadOnlyList<WordEdit> Edits { get; init; } = [];
}

/// <param name="Mark">By which a change tells that nobody else has changed it in between; empty while nothing is kept.</param>
internal sealed record StoredWords(PaperWords Words, string Mark);

/// <summary>What the office itself has set for its papers: its head, and its words for each kind.</summary>
internal sealed class NoticePaperStore(StorageAccount account)
{
    private const string HeadFile = "papers/head.json";

    /// <summary>Null until somebody has filled it in.</summary>
    public async Task<OfficeHead?> FindHeadAsync(CancellationToken cancellationToken) =>
        await ReadAsync<OfficeHead>(HeadFile, cancellationToken) is var (head, _) ? head : null;

    public async Task SaveHeadAsync(OfficeHead head, CancellationToken cancellationToken)
    {
        var before = await FindHeadAsync(cancellationToken);
        await Blob(HeadFile).UploadAsync(BinaryData.FromString(Json.Write(head)), overwrite: true, cancellationToken);
        account.Changes.Note("公文文头", before, head);
    }

    /// <summary>The program's own words while the office has none.</summary>
    public async Task<StoredWords> WordsAsync(PaperKind kind, CancellationToken cancellationToken) =>
        await ReadAsync<PaperWords>(FileOf(kind), cancellationToken) is var (words, mark)
            ? new(words, mark)
            : new(new PaperWords { Template = PaperTemplates.For(kind) }, "");

    /// <summary>False when somebody else was quicker.</summary>
    /// <param name="before">As they were read.</param>
    public async Task<bool> TrySaveAsync(StoredWords before, PaperWords words, CancellationToken cancellationToken)
    {
        if (!await TryWriteAsync(words, before.Mark, cancellationToken))
            return false;

        account.Changes.Note($"公文模板 {words.Template.Kind.Id()}", before.Words, words);
        return true;
    }

    private async Task<bool> TryWriteAsync(PaperWords words, string mark, CancellationToken cancellationToken)
    {
        var blob = Blob(FileOf(words.Template.Kind));
        var content = BinaryData.FromString(Json.Write(words));
        if (mark.Length == 0)
            return await blob.TryCreateAsync(content, cancellationToken);
        try
        {
            await blob.UploadAsync(content, new BlobUploadOptions { Conditions = new BlobRequestConditions { IfMatch = new ETag(mark) } }, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.ConditionNotMet)
        {
            return false;
        }
    }

    private async Task<(T Value, string Mark)?> ReadAsync<T>(string file, CancellationToken cancellationToken)
    {
        try
        {
            var content = await Blob(file).DownloadContentAsync(cancellationToken);
            return (Json.Read<T>(content.Value.Content.ToString()), content.Value.Details.ETag.ToString());
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    private BlobClient Blob(string file) => account.Container(Names.NoticeFiles).GetBlobClient(file);

    private static string FileOf(PaperKind kind) => $"papers/{kind.Id()}.json";
}
