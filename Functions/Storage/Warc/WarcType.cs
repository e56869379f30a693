namespace Checker.Storage.Warc;

/// <summary>The kinds of record that this program writes.</summary>
internal enum WarcType
{
    Info,
    Request,
    Response,
    Revisit,
    Metadata,
}

internal static class WarcTypeNames
{
    private static readonly string[] Names = ["warcinfo", "request", "response", "revisit", "metadata"];

    public static string Of(WarcType type) => Names[(int)type];

    /// <summary>Null for a kind that this program never writes.</summary>
    public static WarcType? Find(string? name) => Array.IndexOf(Names, name) is var at and >= 0 ? (WarcType)at : null;
}
