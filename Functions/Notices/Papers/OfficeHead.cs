using System.Net;

namespace Checker.Notices.Papers;

/// <summary>What every paper of the office has in common: who writes, and from where sites are visited.</summary>
internal sealed record OfficeHead
{
    public int V { get; init; } = 1;

    public required NoticeHead Head { get; init; }

    /// <summary>监测出口地址: addresses or networks.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    public DateTimeOffset? ChangedAt { get; init; }

    public string ChangedBy { get; init; } = "";

    /// <summary>Each with its place.</summary>
    public IReadOnlyList<string> Mistakes() =>
    [
        .. new[] { ("office", Head.Office), ("officeShort", Head.OfficeShort), ("numberWord", Head.NumberWord) }
            .Where(each => string.IsNullOrWhiteSpace(each.Item2) || each.Item2.Length > 300).Select(each => $"head.{each.Item1}：须填写，且不超过300字。"),
        .. Addresses.Where(address => !IPAddress.TryParse(address, out _) && !IPNetwork.TryParse(address, out _)).Select(address => $"addresses：“{address}”不是网络地址。"),
    ];
}
