using System.Text.Json;

namespace Checker.Tests.Support;

/// <summary>Short words for reading an answer's JSON.</summary>
internal static class JsonReading
{
    public static int Int(this JsonElement element, string name) => element.GetProperty(name).GetInt32();

    /// <summary>Empty when it is absent or null.</summary>
    public static string Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
