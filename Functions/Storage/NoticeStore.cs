using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Checker.Notices;

namespace Checker.Storage;

/// <summary>A draft, and the mark by which a change tells that nobody else has changed it in between.</summary>
internal sealed record StoredDraft(NoticeDraft Draft, string Mark);

/// <summary>Notices: one draft each, which changes, and the versions that were issued, which never do.</summary>
internal sealed class NoticeStore(StorageAccount account)
{
    private const string DraftFile = "draft.json";

    /// <summary>The id that this key of a caller stands for: the one planned, unless the key was used before.</summary>
    public async Task<NoticeId> ClaimAsync(string idempotencyKey, NoticeId planned, CancellationToken cancellationToken)
    {
        var claim = account.Container(Names.NoticeFiles).GetBlobClient($"claims/{Digest.OfText(idempotencyKey)}");
        return await claim.TryCreateAsync(BinaryData.FromString(planned.ToString()), cancellationToken)
            ? planned
            : NoticeId.Parse((await claim.DownloadContentAsync(cancellationToken)).Value.Content.ToString(), null);
    }

    /// <summary>False when there is one of this id.</summary>
    public async Task<bool> TryAddAsync(NoticeDraft draft, CancellationToken cancellationToken) =>
        Noted(null, draft, await Blob(draft.Id, DraftFile).TryCreateAsync(BinaryData.FromString(Json.Write(draft)), cancellationToken));

    /// <summary>False when somebody else has changed the draft, or has issued this version of it: it stays as it is.</summary>
    /// <param name="before">As it was read.</param>
    public async Task<bool> TryReplaceAsync(StoredDraft before, NoticeDraft draft, CancellationToken cancellationToken)
    {
        if (await FindIssuedAsync(draft.Id, draft.Version, cancellationToken) is not null)
            return false;

        var options = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfMatch = new ETag(before.Mark) } };
        try
        {
            await Blob(draft.Id, DraftFile).UploadAsync(BinaryData.FromString(Json.Write(draft)), options, cancellationToken);
            return Noted(before.Draft, draft, true);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.ConditionNotMet)
        {
            return false;
        }
    }

    /// <summary>False when the version is there already: the first that was issued stands.</summary>
    public async Task<bool> TryIssueAsync(IssuedNotice issued, CancellationToken cancellationToken)
    {
        if (!await Blob(issued.Draft.Id, FileOf(issued.Draft.Version)).TryCreateAsync(BinaryData.FromString(Json.Write(issued)), cancellationToken))
            return false;

        account.Changes.Note($"通报 {issued.Draft.Id} 第{issued.Draft.Version}版", null, new { issued.IssuedBy, issued.IssuedAt, issued.Digest });
        return true;
    }

    public async Task<StoredDraft?> FindAsync(NoticeId id, CancellationToken cancellationToken) =>
        await ReadAsync<NoticeDraft>(id, DraftFile, cancellationToken) is var (draft, mark) ? new(draft, mark) : null;

    public async Task<IssuedNotice?> FindIssuedAsync(NoticeId id, int version, CancellationToken cancellationToken) =>
        await ReadAsync<IssuedNotice>(id, FileOf(version), cancellationToken) is var (issued, _) ? issued : null;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<NoticeId>> AllAsync(CancellationToken cancellationToken)
    {
        var ids = new List<NoticeId>();
        await foreach (var blob in account.Container(Names.NoticeFiles).GetBlobsAsync(cancellationToken: cancellationToken))
        {
            if (blob.Name.EndsWith("/" + DraftFile, StringComparison.Ordinal) && NoticeId.TryParse(blob.Name[..^(DraftFile.Length + 1)], null, out var id))
                ids.Add(id);
        }

        ids.Reverse();
        return ids;
    }

    private bool Noted(NoticeDraft? before, NoticeDraft draft, bool done)
    {
        if (done)
            account.Changes.Note($"通报 {draft.Id}", before, draft);
        return done;
    }

    private async Task<(T Value, string Mark)?> ReadAsync<T>(NoticeId id, string file, CancellationToken cancellationToken)
    {
        try
        {
            var blob = (await Blob(id, file).DownloadContentAsync(cancellationToken)).Value;
            return (Json.Read<T>(blob.Content.ToString()), blob.Details.ETag.ToString());
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    private BlobClient Blob(NoticeId id, string file) => account.Container(Names.NoticeFiles).GetBlobClient($"{id}/{file}");

    private static string FileOf(int version) => $"v{version}.json";
}
