using Checker.Problems;

namespace Checker.Alerts;

/// <summary>A recipient as it is entered.</summary>
/// <param name="Channel">The name of one that is set.</param>
/// <param name="Login">Of an account; asked for where 涉密线索 is wanted.</param>
/// <param name="County">Only its sites; empty for all.</param>
/// <param name="Unit">Only its sites; empty for all.</param>
/// <param name="Groups">Ids: gravest, early, digest, classified.</param>
internal sealed record RecipientEntry(string? Name, string? Channel, string? Mail, string? Login, string? County, string? Unit, IReadOnlyList<string>? Groups)
{
    /// <summary>The recipient, or every mistake as a sentence.</summary>
    /// <param name="secretKeepers">The logins of those who hold the role 保密.</param>
    public (Recipient? Recipient, IReadOnlyList<string> Mistakes) Read(
        string id, IReadOnlyList<Channel> channels, IReadOnlyCollection<string> secretKeepers, string by, DateTimeOffset now)
    {
        var entry = new Entry();
        var name = entry.Line("接收人", Name, Entry.LongestName);
        var channel = channels.FirstOrDefault(each => each.Name == Channel);
        entry.Must(channel is not null, "请选择已设置的渠道。");
        var mail = entry.Wanted("邮箱", Mail, Entry.LongestLine);
        entry.Must((channel?.Kind is ChannelKind.Mail) == (mail is not ""), "发送电子邮件的，须填写邮箱；其他渠道不填。");
        entry.Must(mail is "" || MailPlace.IsAddress(mail), "邮箱格式有误。");
        var (login, county, unit) = (entry.Wanted("登录名", Login, Entry.LongestLine), entry.Wanted("县区", County, Entry.LongestLine), entry.Wanted("单位", Unit, Entry.LongestLine));
        IReadOnlyList<AlertGroup> groups = [.. (Groups ?? []).Select(AlertWords.FindGroup).OfType<AlertGroup>().Distinct().Order()];
        entry.Must(groups is not [] && (Groups ?? []).All(group => AlertWords.FindGroup(group) is not null), "请选择至少一类预警。");
        entry.Must(!groups.Contains(AlertGroup.Classified) || secretKeepers.Contains(login), "涉密线索提醒只发给“保密”角色的人员，请填写其登录名。");
        return entry.Mistakes is not [] ? (null, entry.Mistakes) : (new Recipient
        {
            Id = id,
            Name = name,
            Channel = channel!.Name,
            Mail = Said(mail),
            Login = Said(login),
            County = Said(county),
            Unit = Said(unit),
            Groups = groups,
            By = by,
            At = now,
        }, []);
    }

    private static string? Said(string text) => text is "" ? null : text;
}
