using System.Globalization;

namespace Checker.Notices.Papers;

/// <summary>A field of a paper's template.</summary>
/// <param name="Meaning">In staff's words.</param>
internal sealed record PaperField(string Name, string Meaning);

/// <summary>A field, and how it comes from what the paper is about.</summary>
internal sealed record PaperField<T>(string Name, string Meaning, Func<T, FieldValue> Read)
{
    public static PaperField<T> Text(string name, string meaning, Func<T, string> read) => new(name, meaning, about => new(read(about)));

    /// <summary>Empty when it is null.</summary>
    public static PaperField<T> Number(string name, string meaning, Func<T, int?> read) =>
        new(name, meaning, about => new(read(about)?.ToString(CultureInfo.InvariantCulture) ?? ""));

    /// <summary>A rate in tenths of a per cent; empty when it is null.</summary>
    public static PaperField<T> Rate(string name, string meaning, Func<T, int?> read) =>
        new(name, meaning, about => new(read(about) is { } rate ? Share.Told(rate) : ""));
}
