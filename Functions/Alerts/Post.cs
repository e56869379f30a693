using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Checker.Alerts;

/// <summary>A message as a robot or a receiver takes it.</summary>
/// <param name="Body">JSON.</param>
internal sealed record Post(Uri Address, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public const string TimeHeader = "X-Checker-Timestamp";
    public const string SignatureHeader = "X-Checker-Signature";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly Dictionary<string, string> NoHeaders = [];

    /// <summary>Text alone: no kind of message that has links or mentions.</summary>
    /// <param name="id">The message's own, by which a receiver knows one that comes twice.</param>
    public static Post Of(Channel channel, Message message, string id, DateTimeOffset now) => channel.Kind switch
    {
        ChannelKind.WeCom => new Post(channel.Address!, Robot(message), NoHeaders),
        ChannelKind.DingTalk => new Post(Signed(channel, now), Robot(message), NoHeaders),
        ChannelKind.Webhook => ToReceiver(channel, message, id, now),
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };

    /// <summary>Why it was not taken; null when it was. Robots refuse with status 200 and a code.</summary>
    /// <param name="body">Of the answer.</param>
    public static string? Fault(ChannelKind kind, int status, string body)
    {
        if (status is < 200 or > 299)
            return $"HTTP {status}";
        if (kind is ChannelKind.Webhook)
            return null;

        try
        {
            using var answer = JsonDocument.Parse(body);
            return answer.RootElement.TryGetProperty("errcode", out var code) && code.TryGetInt64(out var number)
                ? number == 0 ? null : $"errcode {number}"
                : "应答无法识别";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return "应答无法识别";
        }
    }

    public static string Signature(string secret, string text) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text)));

    private static string Robot(Message message) => JsonSerializer.Serialize(new { msgtype = "text", text = new { content = message.Text() } }, Plain);

    /// <summary>As 钉钉 has it: the time in milliseconds and the secret, a line each, signed with the secret.</summary>
    private static Uri Signed(Channel channel, DateTimeOffset now)
    {
        var time = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var signature = Uri.EscapeDataString(Signature(channel.Secret, $"{time}\n{channel.Secret}"));
        var address = channel.Address!.AbsoluteUri;
        return new Uri($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}timestamp={time}&sign={signature}");
    }

    /// <summary>Time and body are signed together: what was caught cannot be sent again later.</summary>
    private static Post ToReceiver(Channel channel, Message message, string id, DateTimeOffset now)
    {
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var body = JsonSerializer.Serialize(new { v = 1, id, title = InertText.Of(message.Title, 80), text = message.Text(), count = message.Alerts.Count }, Plain);
        return new Post(channel.Address!, body, new Dictionary<string, string> { [TimeHeader] = time, [SignatureHeader] = Signature(channel.Secret, $"{time}.{body}") });
    }
}
