using System.Diagnostics;
using System.Text.Json;
using Checker.Storage.Warc;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage.Warc;

/// <summary>What web archives' own reader makes of our files.</summary>
public class WarcioTests
{
    private static readonly string[] Kinds =
        ["warcinfo", "request", "response", "request", "response", "request", "revisit", "request", "conversion", "metadata"];

    [Fact]
    public async Task An_archive_s_reader_finds_every_record_where_we_say_it_is()
    {
        var content = EveryKind();

        var lines = await IndexAsync(
            content, "index", "offset,length,warc-type,warc-target-uri,warc-payload-digest,http:status,http:content-length");

        Assert.Equal(Kinds, lines.Select(line => Text(line, "warc-type")));
        Assert.Equal(0, Number(lines[0], "offset"));
        Assert.All(lines.Zip(lines.Skip(1)), pair =>
            Assert.Equal(Number(pair.Second, "offset"), Number(pair.First, "offset") + Number(pair.First, "length")));
        Assert.Equal(content.Bytes.Length, Number(lines[^1], "offset") + Number(lines[^1], "length"));
        Assert.All(content.Entries, entry =>
        {
            var line = lines.Single(line => Number(line, "offset") == entry.Offset);
            Assert.Equal(entry.Length, Number(line, "length"));
            Assert.Equal(entry.Address.AbsoluteUri, Text(line, "warc-target-uri"));
            if (entry.Type != WarcType.Metadata)
                Assert.Equal("sha256:" + entry.Sha256, Text(line, "warc-payload-digest"));
        });
        Assert.Equal(3, lines.Count(line => line.TryGetProperty("http:status", out var status) && status.GetInt32() is 200 or 302));
    }

    [Fact]
    public async Task An_archive_s_index_for_replay_names_every_answer()
    {
        var content = EveryKind();

        var lines = await IndexAsync(content, "cdx-index", "url,mime,status,digest,offset,length", "--format", "json");

        Assert.Equal(
            ["text/html", "text/html", "warc/revisit", "application/http;msgtype=response"], lines.Select(line => Text(line, "mime")));
        Assert.Equal(
            content.Entries.Where(entry => entry.Type != WarcType.Metadata).Select(entry => (entry.Sha256, entry.Offset, entry.Length)),
            lines.Skip(1).Select(line => (Text(line, "digest"), Number(line, "offset"), Number(line, "length"))));
    }

    private static WarcContent EveryKind() => Visit.Write(
        Visit.Answered(Visit.Exchange(body: "moved", status: 302), Visit.Exchange("http://a.example/index", "page")),
        Visit.Answered(Visit.Exchange("http://a.example/again", "page")),
        Visit.Answered(Visit.Exchange("http://a.example/names", "411702199001010120") with { Truncated = true }),
        Visit.Failed());

    private static async Task<List<JsonElement>> IndexAsync(WarcContent content, string command, string fields, params string[] more)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("warc-");
        try
        {
            var file = Path.Combine(folder.FullName, "visit.warc.gz");
            await File.WriteAllBytesAsync(file, content.Bytes, cancellationToken);
            var cli = Path.Combine(Repository.Root, "node_modules", "warcio", "dist", "cli.js");
            using var node = Process.Start(new ProcessStartInfo("node", [cli, command, file, "--fields", fields, .. more])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var complaints = node.StandardError.ReadToEndAsync(cancellationToken);
            var index = await node.StandardOutput.ReadToEndAsync(cancellationToken);
            await node.WaitForExitAsync(cancellationToken);

            Assert.Equal("", await complaints);
            Assert.Equal(0, node.ExitCode);
            return [.. index.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Text(JsonElement line, string field) => line.GetProperty(field).GetString() ?? "";

    private static long Number(JsonElement line, string field) => line.GetProperty(field).GetInt64();
}
