using System.Buffers.Text;
using System.Text;

namespace Checker.Storage;

/// <summary>Messages lie base64-encoded in their queues, as the Functions host expects.</summary>
internal static class QueueText
{
    public static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <summary>The text of a message; what is no base64 is taken as it is, so that a stranger's message stops no queue.</summary>
    public static string Decode(BinaryData body) =>
        Base64.IsValid(body.ToMemory().Span)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(body.ToString()))
            : body.ToString();
}
