using Checker.Alerts;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Alerts;

public sealed class TellingTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    private static readonly AlertOptions Set = new() { MostPerTurn = 3, QuietHours = "22,23,0,1,2,3,4,5,6" };

    [Fact]
    public void The_same_is_told_once_and_again_when_it_has_changed()
    {
        var alert = SomeAlerts.Of(AlertKind.StaleSoon, state: "2016-05-07");
        Dictionary<string, string> told = new() { [alert.Id] = alert.State };

        Assert.Single(Of([alert], Nothing).Messages);
        Assert.Empty(Of([alert], told).Messages);
        Assert.Single(Of([alert with { State = "2016-05-08" }], told).Messages);
    }

    [Fact]
    public void What_is_over_is_forgotten_so_that_it_is_told_when_it_comes_again()
    {
        var (over, stays) = (SomeAlerts.Of(AlertKind.Hijacked), SomeAlerts.Of(AlertKind.Cloaked));
        Dictionary<string, string> told = new() { [over.Id] = over.State, [stays.Id] = stays.State };

        var telling = Of([stays], told);

        Assert.Empty(telling.Messages);
        Assert.Equal([over.Id], telling.Over);
    }

    [Fact]
    public void A_unit_gets_one_message_the_gravest_first()
    {
        var telling = Of([SomeAlerts.Of(AlertKind.StaleSoon, "甲局"), SomeAlerts.Of(AlertKind.Down, "乙局"), SomeAlerts.Of(AlertKind.BlankSoon, "甲局")], Nothing);

        Assert.Equal(["乙局", "甲局"], telling.Messages.Select(message => message.Title));
        Assert.Equal(2, telling.Messages[1].Alerts.Count);
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(4, 1)]
    public void More_than_the_most_in_one_turn_become_one_summary_that_tells_them_all(int count, int messages)
    {
        var telling = Of([.. Enumerable.Range(1, count).Select(unit => SomeAlerts.Of(AlertKind.Down, $"单位{unit}"))], Nothing);

        Assert.Equal(messages, telling.Messages.Count);
        Assert.Equal(count, telling.Messages.Sum(message => message.Alerts.Count));
        Assert.Equal(messages == 1, telling.Messages[0].Title == $"新增预警{count}条，涉及{count}个单位");
    }

    [Theory]
    [InlineData("2016-05-17T21:59:00+08:00", true)]
    [InlineData("2016-05-17T22:00:00+08:00", false)]
    [InlineData("2016-05-18T06:59:00+08:00", false)]
    [InlineData("2016-05-18T07:00:00+08:00", true)]
    public void In_quiet_hours_only_the_gravest_is_told(string now, bool early)
    {
        var telling = Telling.Of(
            SomeAlerts.Recipient(), [SomeAlerts.Of(AlertKind.ClosureSoon, "甲局"), SomeAlerts.Of(AlertKind.Hijacked, "乙局")], Nothing, false, Moment(now), Set);

        Assert.Equal(early ? ["乙局", "甲局"] : ["乙局"], telling.Messages.Select(message => message.Title));
    }

    [Fact]
    public void Each_is_told_of_its_own_county_unit_and_kinds()
    {
        Alert[] alerts = [SomeAlerts.Of(AlertKind.Down, "甲局", county: "东县"), SomeAlerts.Of(AlertKind.Down, "乙局", county: "西县"), SomeAlerts.Of(AlertKind.StaleSoon, "丙局", county: null)];
        var all = SomeAlerts.Recipient();

        Assert.Equal(["甲局"], Titles(all with { County = "东县" }));
        Assert.Equal(["乙局"], Titles(all with { Unit = "乙局" }));
        Assert.Equal(["丙局"], Titles(all with { Groups = [AlertGroup.Early] }));
        Assert.Empty(Titles(all with { County = "东县", Unit = "乙局" }));
        Assert.Empty(Titles(all with { Disabled = true }));

        string[] Titles(Recipient recipient) => [.. Telling.Of(recipient, alerts, Nothing, false, Some.Moment, Set).Messages.Select(message => message.Title)];
    }

    [Fact]
    public void Of_a_classification_mark_only_its_keeper_is_told_and_only_that_there_is_one()
    {
        var alert = Assert.Single(SiteAlerts.Of(new KnownFacts { Classified = Some.Moment }, Set));

        Assert.Empty(Telling.Of(SomeAlerts.Recipient(), [alert], Nothing, keepsSecrets: false, Some.Moment, Set).Messages);
        var message = Assert.Single(Telling.Of(SomeAlerts.Recipient(AlertGroup.Classified), [alert], Nothing, keepsSecrets: true, Some.Moment, Set).Messages);
        Assert.Equal("【政府网站检查】提醒\n有新的涉密线索，请登录查看", message.Text());
    }

    [Fact]
    public void A_message_has_the_same_id_while_it_says_the_same()
    {
        var alert = SomeAlerts.Of(AlertKind.Down);
        var (one, other) = (Of([alert], Nothing).Messages[0], Of([alert with { State = "again" }], Nothing).Messages[0]);

        Assert.Equal(one.IdFor(SomeAlerts.Recipient()), Of([alert], Nothing).Messages[0].IdFor(SomeAlerts.Recipient()));
        Assert.NotEqual(one.IdFor(SomeAlerts.Recipient()), other.IdFor(SomeAlerts.Recipient()));
        Assert.NotEqual(one.IdFor(SomeAlerts.Recipient()), one.IdFor(SomeAlerts.Recipient() with { Id = "fedcba9876543210" }));
    }

    private static Telling Of(Alert[] alerts, Dictionary<string, string> told) => Telling.Of(SomeAlerts.Recipient(), alerts, told, false, Some.Moment, Set);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
