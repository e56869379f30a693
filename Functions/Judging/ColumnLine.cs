using System.Security.Cryptography;
using System.Text;
using Checker.Observing;

namespace Checker.Judging;

/// <summary>A column of a site as a person settles its class: what it is for, what that rests on, what it last said.</summary>
/// <param name="Page">Null when its list was not read.</param>
/// <param name="Newest">Null when nothing on it is dated.</param>
internal sealed record ColumnLine(ColumnFacts Facts, PageFacts? Page, PublishedItem? Newest)
{
    private const int KeyLength = 12;

    /// <summary>What it is called in forms and calls: its address, short and without signs.</summary>
    public string Key => KeyOf(Facts.Address);

    /// <summary>A class that rests on the column's name alone accuses nobody.</summary>
    public bool IsUnsettled => Facts.ClassSource is ClassSource.None or ClassSource.Name;

    public int Undated => Page?.Items.Count(item => item.Date is null) ?? 0;

    public static string KeyOf(Uri address) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.Key)))[..KeyLength];

    /// <summary>Those of the newest visit, the unsettled first, each group in page order.</summary>
    public static IReadOnlyList<ColumnLine> Of(Case facts) =>
    [
        .. facts.OwnColumns()
            .Select(column => new ColumnLine(
                column.Facts, column.Page, column.Page is { } page ? facts.Published([page]).Newest() : null))
            .OrderByDescending(line => line.IsUnsettled),
    ];
}
