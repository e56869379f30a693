using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Checker.Problems;
using Checker.Units;

namespace Checker.Storage;

/// <summary>
/// Files that came with reports: bytes that nobody opens here, under a problem and an id made of name and content, so that
/// a form sent twice keeps one. Who may see the problem may have them.
/// </summary>
internal sealed class AttachmentStore(StorageAccount account)
{
    private const string NameKey = "name";
    private const int IdLength = 32;

    /// <summary>The file as reports name it, or why it is not taken, in a sentence.</summary>
    public async Task<(ReportFile? File, string? Refusal)> AddAsync(
        ProblemId problem, string name, byte[] bytes, CancellationToken cancellationToken)
    {
        var (kind, refusal) = AttachmentKind.Tell(bytes);
        if (kind is null)
            return (null, refusal);

        var file = new ReportFile(AttachmentName.Of(name, kind), IdOf(AttachmentName.Of(name, kind), bytes));
        var options = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            Metadata = new Dictionary<string, string> { [NameKey] = Convert.ToBase64String(Encoding.UTF8.GetBytes(file.Name)) },
        };
        try
        {
            await Blob(problem, file.Id!).UploadAsync(BinaryData.FromBytes(bytes), options, cancellationToken);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            // The same file has come before; that it came again counts for how long it is kept.
            await Blob(problem, file.Id!).SetMetadataAsync(options.Metadata, cancellationToken: cancellationToken);
        }

        return (file, null);
    }

    /// <summary>A picture, told by its content; nothing else is taken.</summary>
    public async Task<(ReportFile? File, string? Refusal)> AddPictureAsync(ProblemId problem, byte[] bytes, CancellationToken cancellationToken) =>
        bytes.Length > PictureStore.Largest || AttachmentKind.Tell(bytes).Kind is not { PictureType: not null }
            ? (null, PictureStore.Refusal)
            : await AddAsync(problem, "截图", bytes, cancellationToken);

    /// <summary>Null when the problem has no such file.</summary>
    public async Task<(string Name, BinaryData Bytes)?> FindAsync(ProblemId problem, string id, CancellationToken cancellationToken)
    {
        if (!IsId(id))
            return null;
        try
        {
            var content = (await Blob(problem, id).DownloadContentAsync(cancellationToken)).Value;
            return (NameIn(content.Details.Metadata), content.Content);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    /// <summary>The same files by the names that they are kept under; null when one of them is not kept.</summary>
    public async Task<IReadOnlyList<ReportFile>?> CheckAsync(
        ProblemId problem, IReadOnlyList<ReportFile> files, CancellationToken cancellationToken)
    {
        var known = new List<ReportFile>();
        foreach (var file in files)
        {
            if (file.Id is null)
                known.Add(file);
            else if (IsId(file.Id) && await NameOfAsync(problem, file.Id, cancellationToken) is { } name)
                known.Add(file with { Name = name });
            else
                return null;
        }

        return known;
    }

    /// <summary>All that is kept, in no order that matters.</summary>
    public async IAsyncEnumerable<KeptFile> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var blob in account.Container(Names.AttachmentFiles).GetBlobsAsync(cancellationToken: cancellationToken))
        {
            if (blob.Name.Split('/') is [var problem, var id] && ProblemId.TryParse(problem, null, out var known))
                yield return new KeptFile(known, id, blob.Properties.ContentLength ?? 0, blob.Properties.LastModified!.Value, blob.Properties.ETag!.Value);
        }
    }

    /// <summary>False when it has come again since it was listed: it stays.</summary>
    public async Task<bool> TryRemoveAsync(KeptFile file, CancellationToken cancellationToken)
    {
        try
        {
            return await Blob(file.Problem, file.Id).DeleteIfExistsAsync(
                conditions: new BlobRequestConditions { IfMatch = file.ETag }, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.ConditionNotMet)
        {
            return false;
        }
    }

    private async Task<string?> NameOfAsync(ProblemId problem, string id, CancellationToken cancellationToken)
    {
        try
        {
            return NameIn((await Blob(problem, id).GetPropertiesAsync(cancellationToken: cancellationToken)).Value.Metadata);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private static string NameIn(IDictionary<string, string> metadata) => Encoding.UTF8.GetString(Convert.FromBase64String(metadata[NameKey]));

    private static string IdOf(string name, byte[] bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
        hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..IdLength];
    }

    private static bool IsId(string id) => id.Length == IdLength && id.All(char.IsAsciiHexDigitLower);

    private BlobClient Blob(ProblemId problem, string id) => account.Container(Names.AttachmentFiles).GetBlobClient($"{problem}/{id}");
}

/// <summary>A file as it is kept.</summary>
/// <param name="At">When it came, or last came again.</param>
internal sealed record KeptFile(ProblemId Problem, string Id, long Bytes, DateTimeOffset At, ETag ETag);
