using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Checker.Tests.Api.Examples;

/// <summary>One call of the API as it is shown: <c>{…}</c> in it stands for what is known by then, kept from earlier answers.</summary>
internal sealed record ApiExample(string Method, string Path)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string Query { get; init; } = "";

    public string? Body { get; init; }

    /// <summary>The name of the file that the body is; null for JSON that stands in the call.</summary>
    public string? File { get; init; }

    /// <summary>Said of a file that is not shown.</summary>
    public string? About { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>What stands for a place of the address in this call alone.</summary>
    public IReadOnlyDictionary<string, string> Places { get; init; } = new Dictionary<string, string>();

    /// <summary>What later calls need of the answer: a name, and where it stands in the JSON.</summary>
    public IReadOnlyList<(string Name, string Place)> Kept { get; init; } = [];

    /// <summary>The status of a refusal that is shown on purpose; null for an answer.</summary>
    public int? Refused { get; init; }

    public static ApiExample Get(string path, string query = "") => new("GET", path) { Query = query };

    public static ApiExample Post(string path, object? body = null, string query = "") => Sent("POST", path, body, query);

    public static ApiExample Put(string path, object body) => Sent("PUT", path, body, "");

    /// <param name="about">In place of its text, where that would be too long to show.</param>
    public static ApiExample PostFile(string path, string name, string text, string query = "", string? about = null) =>
        new("POST", path) { Body = text, File = name, Query = query, About = about };

    public ApiExample As(string place, string value) => this with { Places = new Dictionary<string, string>(Places) { [place] = value } };

    public ApiExample With(string header, string value) => this with { Headers = [.. Headers, (header, value)] };

    /// <param name="place">Members and indexes, apart by dots: <c>0.rule</c>.</param>
    public ApiExample Keep(string name, string place) => this with { Kept = [.. Kept, (name, place)] };

    public ApiExample RefusedWith(int status) => this with { Refused = status };

    private static ApiExample Sent(string method, string path, object? body, string query) =>
        new(method, path) { Query = query, Body = body is null ? null : JsonSerializer.Serialize(body, Json) };
}
