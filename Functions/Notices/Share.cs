using System.Globalization;

namespace Checker.Notices;

/// <summary>A rate as documents tell it: in tenths of a per cent, cut and not rounded, and only of five or more.</summary>
internal static class Share
{
    /// <summary>Of fewer a rate says nothing.</summary>
    public const int Fewest = 5;

    /// <summary>Null for too few.</summary>
    public static int? PerMille(int part, int whole) => whole < Fewest ? null : (int)(part * 1000L / whole);

    /// <summary>60%, 33.3%.</summary>
    public static string Told(int perMille) => Tenths(perMille) + "%";

    /// <summary>Of two rates as they are told, so that a reader who subtracts them comes to the same: 比…上升3.2个百分点.</summary>
    public static string Change(int from, int to) => (to - from) switch
    {
        0 => "持平",
        > 0 and var up => $"上升{Tenths(up)}个百分点",
        var down => $"下降{Tenths(-down)}个百分点",
    };

    private static string Tenths(int perMille) =>
        (perMille / 10).ToString(CultureInfo.InvariantCulture) + (perMille % 10 == 0 ? "" : $".{perMille % 10}");
}
