using Azure.Storage.Blobs.Models;
using Checker.Storage;
using Checker.Storage.Backup;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage.Backup;

public sealed class BackupTests(Azurite azurite) : IDisposable
{
    private const string Blob = "2016-05-17-routine/s-example/1-aaaaaaaa.json.gz";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_kind_of_property_and_a_blobs_metadata_come_back_as_they_were()
    {
        await using var app = await FilledAsync();
        var prefix = RunningChecker.NewPrefix();

        var (made, told, _) = await RunAsync(app, "backup", "--to", Folder("one"));
        var (restored, _, errors) = await RunAsync(app, "restore", "--from", Folder("one"), "--prefix", prefix);

        Assert.Equal((0, 0, ""), (made, restored, errors));
        Assert.Contains("1,202 rows of ", told, StringComparison.Ordinal);
        var account = app.Services.GetRequiredService<StorageAccount>().Under(prefix);
        var row = (await account.Table(Names.Lexicon).GetEntityAsync<TableEntity>("p", "r", cancellationToken: Stop)).Value;
        Assert.Equal(
            SomeRow().Where(pair => pair.Value is not (null or byte[])).OrderBy(pair => pair.Key),
            row.Where(pair => pair.Key is not ("Timestamp" or "odata.etag") && pair.Value is not byte[]).OrderBy(pair => pair.Key));
        Assert.Equal([0, 1, 255], row.GetBinary("bytes"));
        var blob = (await account.Container(Names.CheckFiles).GetBlobClient(Blob).DownloadContentAsync(Stop)).Value;
        Assert.Equal(("漢字", "5bm0"), (blob.Content.ToString(), blob.Details.Metadata["name"]));
        Assert.Equal(1_201, await account.Table(Names.Sites).QueryAsync<TableEntity>(cancellationToken: Stop).CountAsync(Stop));
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_not_written_to()
    {
        await using var app = await RunningChecker.BuildAsync(azurite);
        await File.WriteAllTextAsync(Path.Combine(_folder, "notes.txt"), "", Stop);

        var (code, _, errors) = await RunAsync(app, "backup", "--to", _folder);

        Assert.Equal(1, code);
        Assert.Contains($"{_folder} is not empty", errors, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("tables/sites.jsonl", "flip")]
    [InlineData("tables/sites.jsonl", "delete")]
    [InlineData("tables/lexicon.jsonl", "cut")]
    [InlineData("blobs/checks.jsonl", "flip")]
    [InlineData("blobs/checks/" + Blob, "flip")]
    [InlineData("blobs/checks/" + Blob, "cut")]
    [InlineData("blobs/checks/" + Blob, "delete")]
    [InlineData("manifest.json", "cut")]
    [InlineData("manifest.json", "delete")]
    public async Task A_damaged_or_half_written_backup_is_refused_by_the_files_name_and_nothing_is_restored(string file, string damage)
    {
        await using var app = await FilledAsync();
        var prefix = RunningChecker.NewPrefix();
        await RunAsync(app, "backup", "--to", Folder("one"));
        var path = Path.Combine(Folder("one"), file);
        var whole = await File.ReadAllBytesAsync(path, Stop);
        await DamageAsync(path, whole, damage);

        var (refused, _, errors) = await RunAsync(app, "restore", "--from", Folder("one"), "--prefix", prefix);
        await File.WriteAllBytesAsync(path, whole, Stop);
        var (taken, _, again) = await RunAsync(app, "restore", "--from", Folder("one"), "--prefix", prefix);

        Assert.Equal((1, 0, ""), (refused, taken, again));
        Assert.Contains(file, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_of_a_later_form_is_refused()
    {
        await using var app = await RunningChecker.BuildAsync(azurite);
        await RunAsync(app, "backup", "--to", Folder("one"));
        var manifest = Path.Combine(Folder("one"), BackupManifest.File);
        await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest, Stop)).Replace("\"v\":1", "\"v\":2", StringComparison.Ordinal), Stop);

        var (code, _, errors) = await RunAsync(app, "restore", "--from", Folder("one"), "--prefix", RunningChecker.NewPrefix());

        Assert.Equal(1, code);
        Assert.Contains("version 2", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_restored_over_anything()
    {
        await using var app = await FilledAsync();
        var account = app.Services.GetRequiredService<StorageAccount>();
        await RunAsync(app, "backup", "--to", Folder("one"));

        var (full, _, rows) = await RunAsync(app, "restore", "--from", Folder("one"));
        await account.Table(Names.Sites).DeleteAsync(Stop);
        await account.Table(Names.Lexicon).DeleteAsync(Stop);
        await account.Table(Names.Operations).DeleteAsync(Stop);
        var (still, _, blobs) = await RunAsync(app, "restore", "--from", Folder("one"));

        Assert.Equal((1, 1), (full, still));
        Assert.Contains("the table ", rows, StringComparison.Ordinal);
        Assert.Contains("the container ", blobs, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("backup --from there")]
    [InlineData("restore --from")]
    [InlineData("restore --from there --prefix 1a")]
    [InlineData("restore --from there --prefix A-b")]
    [InlineData("restore --from there --over")]
    public async Task What_it_cannot_read_it_explains(string line)
    {
        await using var app = await RunningChecker.BuildAsync(azurite);

        var (code, output, errors) = await RunAsync(app, line.Split(' '));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("checker ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/../../b", null)]
    [InlineData("a//b", null)]
    [InlineData("a/.", null)]
    [InlineData("a/b:c\\d", "blobs/checks/a/b%3Ac%5Cd")]
    [InlineData("a/..b", "blobs/checks/a/..b")]
    public void No_name_leads_out_of_the_folder(string name, string? file) => Assert.Equal(file, KeptBlob.FileOf("checks", name));

    private string Folder(string name) => Path.Combine(_folder, name);

    /// <summary>One row of every type, more rows than a transaction and a page have, and a blob with metadata.</summary>
    private async Task<WebApplication> FilledAsync()
    {
        var app = await RunningChecker.BuildAsync(azurite);
        var account = app.Services.GetRequiredService<StorageAccount>();
        await account.Table(Names.Lexicon).AddEntityAsync(SomeRow(), Stop);
        await account.Table(Names.Sites).AddEntityAsync(new TableEntity("other", "r") { ["v"] = 1 }, Stop);
        foreach (var batch in Enumerable.Range(0, 1_200).Chunk(100))
        {
            await account.Table(Names.Sites).SubmitTransactionAsync(
                batch.Select(number => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{number:d5}") { ["v"] = 1 })), Stop);
        }

        await account.Container(Names.CheckFiles).GetBlobClient(Blob).UploadAsync(
            BinaryData.FromString("漢字"), new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["name"] = "5bm0" } }, Stop);
        return app;
    }

    private static TableEntity SomeRow() => new("p", "r")
    {
        ["text"] = "驻马店\n\"𠀀\"",
        ["int"] = 7,
        ["long"] = long.MaxValue,
        ["double"] = 3.0,
        ["yes"] = true,
        ["at"] = new DateTimeOffset(Some.Moment.Ticks + 1_234_567, LocalDay.Offset).ToUniversalTime(),
        ["id"] = Guid.Parse("0e984725-c51c-4bf4-9960-e1c80e27aba0"),
        ["bytes"] = new byte[] { 0, 1, 255 },
    };

    private static Task DamageAsync(string path, byte[] whole, string damage)
    {
        if (damage == "delete")
        {
            File.Delete(path);
            return Task.CompletedTask;
        }

        var other = damage == "cut" ? whole[..^1] : [.. whole];
        other[0] ^= (byte)(damage == "flip" ? 1 : 0);
        return File.WriteAllBytesAsync(path, other, Stop);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(WebApplication app, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await Commands.Find(arguments)!(arguments, app.Services, output, errors, Stop);
        return (code, output.ToString(), errors.ToString());
    }
}
