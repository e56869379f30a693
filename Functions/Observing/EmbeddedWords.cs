using System.Text.Json;

namespace Checker.Observing;

/// <summary>Word lists that grow with what is met in the field: data, one JSON file a subject, in the assembly.</summary>
internal static class EmbeddedWords
{
    public static T Read<T>(string subject)
    {
        using var stream = typeof(EmbeddedWords).Assembly.GetManifestResourceStream($"Words/{subject}.json")
            ?? throw new InvalidOperationException($"The assembly lacks the words on {subject}.");
        return JsonSerializer.Deserialize<T>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException($"The words on {subject} are empty.");
    }
}
