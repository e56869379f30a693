
namespace Checker.Storage;

/// <summary>Text in a row that may be longer than one property holds (32 Ki characters): over <c>data</c>, <c>data1</c> and on.</summary>
internal static class LongText
{
    private const int PieceLength = 30_000;

    public static void Write(TableEntity row, string text)
    {
        for (var piece = 0; piece == 0 || piece * PieceLength < text.Length; piece++)
            row[Name(piece)] = text.Substring(piece * PieceLength, Math.Min(PieceLength, text.Length - (piece * PieceLength)));
    }

    public static string Read(TableEntity row)
    {
        var pieces = Enumerable.Range(0, int.MaxValue).Select(piece => row.GetString(Name(piece))).TakeWhile(text => text is not null);
        return string.Concat(pieces);
    }

    private static string Name(int piece) => piece == 0 ? "data" : $"data{piece}";
}
