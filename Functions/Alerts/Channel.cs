namespace Checker.Alerts;

/// <summary>A way to people, set where the program is deployed.</summary>
/// <param name="Name">By which recipients choose it; unique.</param>
/// <param name="Address">Without the secret; null for e-mail.</param>
/// <param name="Secret">What signs; empty where nothing is signed.</param>
internal sealed record Channel(ChannelKind Kind, string Name, Uri? Address, string Secret)
{
    public static readonly Channel Mail = new(ChannelKind.Mail, "电子邮件", null, "");

    /// <summary>As people choose it.</summary>
    public string Word => Kind is ChannelKind.Mail ? Name : $"{KindWord}：{Name}";

    private string KindWord => Kind switch
    {
        ChannelKind.WeCom => "企业微信",
        ChannelKind.DingTalk => "钉钉",
        _ => "接口推送",
    };

    public static IReadOnlyList<Channel> Read(ChannelKind kind, string list) => [.. Parts(list).Select(part => ReadOne(kind, part)).OfType<Channel>()];

    public static string[] Parts(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Null for what is none.</summary>
    public static Channel? ReadOne(ChannelKind kind, string part) =>
        part.Split('=', 2) is [{ Length: > 0 } name, var text]
        && Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Host: not "", UserInfo: "" }
            ? new Channel(kind, name, new UriBuilder(address) { Fragment = "" }.Uri, Uri.UnescapeDataString(address.Fragment.TrimStart('#')))
            : null;

    /// <summary>Records print their members; this one must not.</summary>
    public override string ToString() => Word;
}

internal enum ChannelKind
{
    WeCom,

    DingTalk,

    Webhook,

    Mail,
}
