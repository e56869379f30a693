using System.Text;

namespace Checker.Alerts;

/// <summary>What one recipient is sent at a time.</summary>
/// <param name="Alerts">What counts as told once it is sent; none for a test.</param>
internal sealed record Message(string Title, IReadOnlyList<string> Lines, IReadOnlyList<Alert> Alerts)
{
    /// <summary>What a robot of 企业微信 takes, the narrowest of the channels.</summary>
    public const int MostBytes = 2048;

    private const string Signed = "检出问题为工作线索，须经人工核实。";

    private const int LongestTitle = 80;

    private const int LongestLine = 160;

    public static readonly Message Test = new("预警测试", ["这是一条测试消息，收到即表示渠道可用。"], []);

    /// <summary>The same for the same alerts in the same state, sent again or not: who gets it twice can tell.</summary>
    public string IdFor(Recipient recipient) =>
        Alert.Digest(string.Join('\n', Alerts.Select(alert => $"{alert.Id} {alert.State}").Order(StringComparer.Ordinal).Prepend($"{recipient.Id} {Title}")));

    /// <summary>Inert text of whole lines; what does not fit is told by its number.</summary>
    public string Text()
    {
        var title = InertText.Of(Title, LongestTitle);
        var room = MostBytes - Encoding.UTF8.GetByteCount(title + Signed) - 60; // for line breaks and the number of what is left out
        var text = new StringBuilder("【政府网站检查】").Append(title);
        foreach (var (index, line) in Lines.Index())
        {
            var inert = InertText.Of(line, LongestLine);
            room -= Encoding.UTF8.GetByteCount(inert) + 1;
            if (room < 0)
            {
                text.Append('\n').Append(System.Globalization.CultureInfo.InvariantCulture, $"另有{Lines.Count - index}条，请登录查看");
                break;
            }

            text.Append('\n').Append(inert);
        }

        return Alerts.Any(alert => alert.Unit is not "") ? text.Append('\n').Append(Signed).ToString() : text.ToString();
    }
}
