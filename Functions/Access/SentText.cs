using System.Text;
using System.Text.Json;
using Checker.Sites;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace Checker.Access;

/// <summary>What a request sent, as the log keeps it: no password, no code, no token, no mobile number, and not without end.</summary>
internal static class SentText
{
    private const int LongestField = 300;
    private const int LargestBody = 16 << 10;

    private static readonly string[] Secrets = ["__RequestVerificationToken", "password", "again", "old", "code", "secret"];

    public static string? Of(HttpContext context)
    {
        // A form without its token is nobody's word, and is not read at all.
        var trusted = context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false };
        var text = trusted && context.Features.Get<IFormFeature>()?.Form is { } form ? OfForm(form) : OfBody(Operation.Of(context).Body);
        return text is null ? null : Operation.Cut(ContactPhone.Masked(text));
    }

    /// <summary>The name of who acts, as a call of the API has it; null when it has none.</summary>
    public static string? By(HttpContext context) => Parsed(Operation.Of(context).Body)?.RootElement is { ValueKind: JsonValueKind.Object } body
        && body.TryGetProperty("by", out var by) && by.ValueKind == JsonValueKind.String ? by.GetString() : null;

    private static string? OfForm(IFormCollection form)
    {
        var fields = form.Where(field => !Secrets.Contains(field.Key, StringComparer.OrdinalIgnoreCase) && field.Value.ToString().Length > 0)
            .Select(field => $"{field.Key}={Cut(field.Value.ToString())}")
            .Concat(form.Files.Select(file => $"{file.Name}={Cut(file.FileName)} ({file.Length})"));
        return string.Join('\n', fields) is { Length: > 0 } text ? text : null;
    }

    private static string? OfBody(ReadOnlyMemory<byte> body) => body.Length is 0 ? null
        : Parsed(body) is not null ? Encoding.UTF8.GetString(body.Span)
        : $"({body.Length} bytes)";

    private static JsonDocument? Parsed(ReadOnlyMemory<byte> body)
    {
        try
        {
            return body.Length is 0 or > LargestBody ? null : JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Cut(string text) => text.Length > LongestField ? string.Concat(text.AsSpan(0, LongestField), "…") : text;
}
