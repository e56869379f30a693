using System.Globalization;
using Checker.Observing;

namespace Checker.Storage;

/// <summary>
/// A record's place as one word for addresses: <c>round.site.visit-attempt.offset.length</c>. None of the parts holds a
/// dot, and nothing but letters, digits and hyphens is taken, so no id leads out of the evidence.
/// </summary>
internal static class EvidenceId
{
    private const string Ending = ".warc.gz";

    public static string Of(EvidencePlace place) =>
        string.Create(CultureInfo.InvariantCulture, $"{place.File[..^Ending.Length].Replace('/', '.')}.{place.Offset}.{place.Length}");

    /// <summary>Null for text that is no such id. The digest is not part of an id: empty.</summary>
    public static EvidencePlace? Parse(string id)
    {
        var parts = id.Split('.');
        return parts.Length == 5
            && parts.All(part => part.Length is > 0 and < 100 && part.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            && int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            && int.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && length > 0
                ? new EvidencePlace($"{parts[0]}/{parts[1]}/{parts[2]}{Ending}", offset, length, "")
                : null;
    }
}
