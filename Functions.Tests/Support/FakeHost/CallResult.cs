using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Checker.Tests.Support.FakeHost;

/// <summary>What the host makes of an answer. Failed means tried again; what would hang or mislead the host is a broken contract.</summary>
/// <param name="Status">Null when there was no answer.</param>
/// <param name="Lines">What the host ties to the invocation.</param>
internal sealed record CallResult(bool Succeeded, HttpStatusCode? Status, IReadOnlyList<string> Lines, string Body)
{
    public static CallResult Judge(HttpStatusCode status, MediaTypeHeaderValue? type, string body)
    {
        if ((int)status is >= 300 and < 400)
            throw new BrokenContractException($"{(int)status}: the host would follow a redirect.");
        if (body.Length == 0)
            throw new BrokenContractException($"{(int)status}: an empty answer would hang until functionTimeout.");
        if ((int)status is < 200 or >= 300)
            return new CallResult(false, status, [], body);
        if (type?.MediaType is not ("application/json" or "text/json"))
            throw new BrokenContractException($"'{type}' is no JSON to the host.");

        return new CallResult(true, status, Read(body), body);
    }

    /// <summary>Nothing of ours uses output bindings: they would damage what is sent.</summary>
    private static IReadOnlyList<string> Read(string body)
    {
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw new BrokenContractException($"{root.ValueKind} instead of an object.");
        if (root.GetProperty("Outputs").EnumerateObject().Any() || root.GetProperty("ReturnValue").ValueKind != JsonValueKind.Null)
            throw new BrokenContractException($"Outputs: {body}");

        return [.. root.GetProperty("Logs").EnumerateArray().Select(line => line.GetString()!)];
    }
}

/// <summary>The handler did what a handler must never do.</summary>
internal sealed class BrokenContractException(string what) : Exception(what);
