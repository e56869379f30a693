namespace Checker.Observing.Wordings;

internal static class LexiconWords
{
    public static string Word(this LexiconState state) => state switch
    {
        LexiconState.Proposed => "待批准",
        LexiconState.Approved => "已批准",
        LexiconState.Withdrawn => "已停用",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What an action's id makes of an entry: <c>approve</c>, <c>withdraw</c>; null for another word.</summary>
    public static LexiconState? Find(string action) => action switch
    {
        "approve" => LexiconState.Approved,
        "withdraw" => LexiconState.Withdrawn,
        _ => null,
    };
}
