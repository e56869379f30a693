using System.Collections.Frozen;

namespace Checker.Sites;

/// <summary>
/// The other way from <see cref="SiteWords"/>: what the words of the file mean, with those that offices use beside them.
/// </summary>
internal static class RegistryWords
{
    public const string Internet = "互联网";
    public const string GovernmentNetwork = "政务外网";

    public static readonly FrozenDictionary<string, SiteState> States = Words<SiteState>(
        SiteWords.Word,
        ("正常运行", SiteState.Running),
        ("临时下线", SiteState.OfflineForATime),
        ("永久下线", SiteState.OfflineForGood));

    public static readonly FrozenDictionary<string, SiteKind> Kinds = Words<SiteKind>(SiteWords.Word);

    public static readonly FrozenDictionary<string, ClosureKind> ClosureKinds = Words<ClosureKind>(SiteWords.Word);

    public static readonly FrozenDictionary<string, ClosureMark> ClosureMarks = Words<ClosureMark>(ClosureWords.Word);

    public static readonly FrozenDictionary<string, ColumnClass> ColumnClasses = Words<ColumnClass>(SiteWords.Word);

    public static readonly FrozenDictionary<string, bool> Access =
        Words<bool>((Internet, true), (GovernmentNetwork, false));

    public static readonly FrozenDictionary<string, bool> Services =
        Words<bool>(("有", true), ("无", false), ("是", true), ("否", false));

    private static FrozenDictionary<string, T> Words<T>(Func<T, string> word, params (string, T)[] others)
        where T : struct, Enum =>
        Words([.. Enum.GetValues<T>().Select(value => (word(value), value)), .. others]);

    private static FrozenDictionary<string, T> Words<T>(params (string Word, T Value)[] words) =>
        words.ToFrozenDictionary(pair => pair.Word, pair => pair.Value);
}
