namespace Checker.Storage.Warc;

/// <summary>The kinds of record that this program writes.</summary>
internal enum WarcType
{
    Info,
    Request,
    Response,

    /// <summary>An answer that is not kept as it came: numbers of persons masked, or a file's text in its place.</summary>
    Conversion,
    Revisit,
    Metadata,
}

internal static class WarcTypeNames
{
    /// <summary>Whether the record shows what was answered, its body here or in another record.</summary>
    public static bool IsAnswer(this WarcType type) => type is WarcType.Response or WarcType.Conversion or WarcType.Revisit;


    private static readonly string[] Names = ["warcinfo", "request", "response", "conversion", "revisit", "metadata"];

    public static string Of(WarcType type) => Names[(int)type];

    /// <summary>Null for a kind that this program never writes.</summary>
    public static WarcType? Find(string? name) => Array.IndexOf(Names, name) is var at and >= 0 ? (WarcType)at : null;
}
