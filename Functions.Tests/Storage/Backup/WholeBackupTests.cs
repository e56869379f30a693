using System.Globalization;
using Checker.Storage;
using Checker.Storage.Backup;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage.Backup;

/// <summary>The case of 2016 with rounds, problems, evidence and the notice, backed up while the program runs.</summary>
[Collection(WholeOffice.Collection)]
public sealed class WholeBackupTests(Azurite azurite, WholeOffice office, ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_restored_office_has_the_same_rows_blobs_and_evidence()
    {
        var opened = await office.OpenAsync(azurite, Stop);
        var (here, there) = (opened.Checker.Services.GetRequiredService<StorageAccount>(), RunningChecker.NewPrefix());
        await using (var app = await RunningChecker.BuildAsync(azurite))
        {
            var first = await new BackupWriting(here, TimeProvider.System, Folder("first"), TextWriter.Null).RunAsync(Stop);
            using var errors = new StringWriter();

            string[] arguments = ["restore", "--from", Folder("first"), "--prefix", there];
            Assert.Equal(0, await Commands.Find(arguments)!(arguments, app.Services, TextWriter.Null, errors, Stop));

            var again = await new BackupWriting(here.Under(there), TimeProvider.System, Folder("again"), TextWriter.Null).RunAsync(Stop);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first.Rows()} rows, {first.Blobs()} blobs, {first.Parts.Sum(part => part.Bytes)} bytes"));
            Assert.Equal(first.Parts.Where(IsSame), again.Parts.Where(IsSame));
            Assert.All(first.Parts.Where(part => part.Name is Names.Sites or Names.Problems or Names.EvidenceFiles or Names.NoticeFiles), part => Assert.NotEqual(0, part.Count));
        }

        await using var restored = await RunningChecker.StartAsync(azurite, Stop, there);
        var notice = await restored.Http.GetByteArrayAsync(opened.Path("/api/notices/{notice}.json"), Stop);
        var evidence = await restored.Http.GetByteArrayAsync(opened.Path("/api/evidence/{evidence}"), Stop);
        Assert.Equal(await opened.Checker.Http.GetByteArrayAsync(opened.Path("/api/notices/{notice}.json"), Stop), notice);
        Assert.Equal(await opened.Checker.Http.GetByteArrayAsync(opened.Path("/api/evidence/{evidence}"), Stop), evidence);
    }

    /// <summary>The log has the restore as well.</summary>
    private static bool IsSame(BackupPart part) => part.Name is not Names.Operations;

    private string Folder(string name) => Path.Combine(_folder, name);
}
