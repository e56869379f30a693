using Checker.Judging;
using Xunit;

namespace Checker.Tests.Judging;

public class RuleSetReaderTests
{
    private const string Sound = """
        {
          "id": "sound", "title": "题", "basis": "文号", "validFrom": "2016-01-01",
          "indicators": [
            { "rule": "stale-home", "clause": "条", "source": "源", "sureness": "confirmed", "windows": { "home": "2周" } }
          ]
        }
        """;

    [Fact]
    public void A_sound_rule_set_is_read_whole()
    {
        var set = RuleSetReader.Read([new("sound.json", Sound)]).Single();

        Assert.Equal("2周", set.Find("stale-home")!.Window("home").ToString());
    }

    [Fact]
    public void An_edition_takes_over_what_it_does_not_say_itself()
    {
        var local = Sound.Replace("\"sound\"", "\"local\", \"extends\": \"older\"", StringComparison.Ordinal)
            .Replace("2周", "3周", StringComparison.Ordinal);
        var older = Sound.Replace("\"sound\"", "\"older\"", StringComparison.Ordinal).Replace("]", """
            , { "rule": "unreachable-home", "clause": "条", "source": "源", "sureness": "confirmed", "bounds": { "visits": 2 } } ]
            """, StringComparison.Ordinal);

        var set = RuleSetReader.Read([new("local.json", local), new("older.json", older)])[0];

        Assert.Equal(["stale-home", "unreachable-home"], set.Indicators.Select(indicator => indicator.Rule));
        Assert.Equal("3周", set.Find("stale-home")!.Window("home").ToString());
    }

    [Fact]
    public void All_mistakes_come_at_once_each_with_its_place()
    {
        const string bad = """
            {
              "id": "Bad", "basis": "文号", "validFrom": "2016-01-02", "validTo": "2016-01-01", "extends": "nothing",
              "indicators": [
                { "rule": "stale-home", "clause": "条", "sureness": "confirmed", "windows": { "home": null, "away": "1年" } },
                { "rule": "stale-home", "clause": "条", "source": "源", "windows": { "home": null }, "local": ["grace"] },
                { "rule": "unreachable-home", "source": "源", "bounds": { "visits": 0 } },
                { "rule": "blank-column", "clause": "条", "source": "源" },
                { "rule": "stale-hous" }
              ]
            }
            """;

        var refusal = Assert.Throws<InvalidDataException>(
            () => RuleSetReader.Read([new("bad.json", bad), new("broken.json", "{ \"id\": 3 }"), new("null.json", "null")]));

        string[] expected =
        [
            "null.json: no rule set",
            "Bad: id must be lower-case letters, digits and hyphens",
            "Bad: title is missing",
            "Bad: validTo is before validFrom",
            "Bad: extends 'nothing', which is no edition that stands by itself",
            "Bad: stale-home stands twice",
            "Bad: stale-home: source is missing",
            "Bad: stale-home: the rule knows no 'away'",
            "Bad: stale-home: 'home' is not confirmed, so the indicator cannot be",
            "Bad: stale-home: local names 'grace', which is not here",
            "Bad: unreachable-home: clause is missing",
            "Bad: unreachable-home: 'visits' must be 1 or more",
            "Bad: blank-column: 'vetoes' is missing",
            "Bad: there is no rule 'stale-hous'",
        ];
        var lines = refusal.Message.Split('\n');
        Assert.StartsWith("broken.json: ", lines[0], StringComparison.Ordinal);
        Assert.Equal(expected, lines[1..]);
    }

    [Theory]
    [InlineData("\"title\"", "\"titel\"")]
    [InlineData("\"2周\"", "\"2 weeks\"")]
    [InlineData("\"2周\"", "14")]
    [InlineData("\"confirmed\"", "\"certain\"")]
    [InlineData("\"题\"", "null")]
    public void A_word_that_is_none_is_refused(string word, string other) =>
        Assert.Throws<InvalidDataException>(
            () => RuleSetReader.Read([new("sound.json", Sound.Replace(word, other, StringComparison.Ordinal))]));

    [Fact]
    public void Two_of_one_id_are_refused() =>
        Assert.Throws<InvalidDataException>(() => RuleSetReader.Read([new("a.json", Sound), new("b.json", Sound)]));
}
