using System.Collections.Frozen;
using System.Text;

namespace Checker.Observing.Html;

/// <summary>An encoding as browsers know it.</summary>
/// <param name="Name">The one that the Encoding Standard gives it, such as <c>gb18030</c> for gb2312 and gbk too.</param>
internal sealed record WebEncoding(string Name, Encoding Encoding)
{
    private static readonly FrozenDictionary<string, WebEncoding> Labels = EmbeddedWords.Read<IReadOnlyList<Entry>>("encodings")
        .Select(entry => (Encoding: new WebEncoding(entry.Name, OfPage(entry.CodePage)), entry.Labels))
        .SelectMany(known => known.Labels, (known, label) => KeyValuePair.Create(label, known.Encoding))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static WebEncoding Utf8 { get; } = Labels["utf-8"];

    public static WebEncoding Gb18030 { get; } = Labels["gb18030"];

    public static WebEncoding Big5 { get; } = Labels["big5"];

    public static WebEncoding Utf16 { get; } = Labels["utf-16le"];

    public static WebEncoding Utf16BigEndian { get; } = Labels["utf-16be"];

    /// <summary>The one that a page's label means; null when it means none.</summary>
    public static WebEncoding? Labelled(string label) => Labels.GetValueOrDefault(label);

    public string Read(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.GetString(bytes);
        return this == Gb18030 ? GbGaps.Fill(text) : text;
    }

    /// <summary>Damage is to be seen as such: left alone, the old code pages write a question mark.</summary>
    private static Encoding OfPage(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))
            ?? Encoding.GetEncoding(codePage);

    private sealed record Entry(string Name, int CodePage, IReadOnlyList<string> Labels);
}
