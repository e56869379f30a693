using System.Text.Json;
using System.Text.Json.Nodes;
using Checker.Judging;
using Xunit;

namespace Checker.Tests.Judging;

public class RuleSetReaderTests
{
    private const string Sound = """
        {
          "id": "sound", "title": "题", "basis": "文号", "validFrom": "2016-01-01",
          "indicators": [
            {
              "rule": "stale-home", "clause": "条", "source": "源", "role": "veto", "sureness": "confirmed", "advice": "改",
              "windows": { "home": "2周(14天)" }, "wordings": { "stale": "首页{window}未更新", "undated": "未注明时间" }
            }
          ]
        }
        """;

    [Fact]
    public void A_sound_rule_set_is_read_whole()
    {
        var read = RuleSetReader.ReadOwn(Sound, RuleSets.All);

        var indicator = read.Set!.Find("stale-home")!;
        Assert.Empty(read.Mistakes);
        Assert.Equal("2周(14天)", indicator.Window("home").Counted);
        Assert.Equal("首页2周未更新", indicator.Say("stale", ("window", "2周")));
        Assert.True(indicator.Vetoes);
        Assert.False(indicator.Decisive);
    }

    [Fact]
    public void An_edition_takes_over_what_it_does_not_say_itself()
    {
        var own = Sound.Replace("\"sound\"", "\"own\", \"extends\": \"census-2015\"", StringComparison.Ordinal)
            .Replace("2周(14天)", "3周", StringComparison.Ordinal);

        var set = RuleSetReader.ReadOwn(own, RuleSets.All).Set!;

        Assert.Equal("3周", set.Find("stale-home")!.Window("home").ToString());
        Assert.Equal(RuleSets.Get("census-2015").Indicators.Count, set.Indicators.Count);
    }

    [Fact]
    public void Every_edition_of_the_program_is_one_that_an_office_could_upload() => Assert.All(RuleSets.All, set =>
    {
        using var stream = typeof(RuleSets).Assembly.GetManifestResourceStream($"RuleSets/{set.Id}.json")!;
        using var reader = new StreamReader(stream);

        Assert.Empty(RuleSetReader.ReadOwn(reader.ReadToEnd(), [.. RuleSets.All.Where(other => other.Id != set.Id)]).Mistakes);
    });

    [Theory]
    [InlineData("title", null, "/title:缺少此项。应为版本名称,不超过100字。")]
    [InlineData("title", "\"\"", "/title:应为版本名称,不超过100字。")]
    [InlineData("title", "null", "/title:应为版本名称,不超过100字。")]
    [InlineData("id", "\"Bad Id\"", "/id:应为1至40个小写字母、数字或连字符组成的版本编号,如zhumadian-2016。")]
    [InlineData("id", "\"census-2015\"", "/id:版本编号“census-2015”已被使用，请另取一个。")]
    [InlineData("basis", "3", "/basis:应为所依据文件的文号,不超过100字。")]
    [InlineData("validFrom", "\"2016-02-30\"", "/validFrom:应为日期,如2016-05-03。")]
    [InlineData("validFrom", null, "/validFrom:缺少此项。应为日期,如2016-05-03。")]
    [InlineData("validTo", "\"2015-12-31\"", "/validTo:截止日期早于起始日期，请改正其中之一。")]
    [InlineData("extends", "\"nothing\"", "/extends:没有可沿用的版本“nothing”，可用的有：census-2015、guideline-2017、inspection-2019。")]
    [InlineData("extends", "\"zhumadian-2016\"", "/extends:没有可沿用的版本“zhumadian-2016”，可用的有：census-2015、guideline-2017、inspection-2019。")]
    [InlineData("titel", "\"题\"", "/titel:没有这一项，请删去，或检查拼写。")]
    [InlineData("a/b~", "1", "/a~1b~0:没有这一项，请删去，或检查拼写。")]
    [InlineData("indicators", "[]", "/indicators:应为1至60项检查指标。")]
    [InlineData("indicators", "{}", "/indicators:应为1至60项检查指标。")]
    public void A_mistake_in_the_edition_says_where_and_how_to_put_it_right(string name, string? value, string expected) =>
        Assert.Equal([expected], Mistakes(set => Put(set, name, value)));

    [Theory]
    [InlineData("rule", "\"stale-hous\"", "/rule:没有检查指标“stale-hous”，请检查拼写。")]
    [InlineData("clause", null, "/clause:缺少此项。应为条款要点,不超过300字。")]
    [InlineData("source", "\"\"", "/source:应为条款出处,不超过200字。")]
    [InlineData("advice", null, "/advice:缺少此项。应为整改建议,不超过200字。")]
    [InlineData("role", "\"fatal\"", "/role:应为veto(单项否决)、deduction(扣分指标)、notice(一般问题)或hint(提示)。")]
    [InlineData("sureness", "\"certain\"", "/sureness:应为confirmed(已与原文核对)、secondary(据转述)或unconfirmed(标准待核对)。")]
    [InlineData("sureness", "1", "/sureness:应为confirmed(已与原文核对)、secondary(据转述)或unconfirmed(标准待核对)。")]
    [InlineData("decisive", "\"yes\"", "/decisive:应为true或false:未能判定该项时,网站整体未能判定。")]
    [InlineData("points", "-1", "/points:应为每处扣分,0至100;标准待核对的填null。")]
    [InlineData("points", "1e400", "/points:应为每处扣分,0至100;标准待核对的填null。")]
    [InlineData("windows", "{}", "/windows/home:缺少此项，请补上；标准待核对的填null。")]
    [InlineData("windows", """{ "home": "2 weeks" }""", "/windows/home:应为官方单位的期限,如2周、6个月、1年;按天折算的写作6个月(180天);标准待核对的填null。")]
    [InlineData("windows", """{ "home": 14 }""", "/windows/home:应为官方单位的期限,如2周、6个月、1年;按天折算的写作6个月(180天);标准待核对的填null。")]
    [InlineData("windows", """{ "home": null }""", "/windows/home:期限待核对，指标即不得标为已核对(confirmed)；请填期限，或将sureness改为unconfirmed。")]
    [InlineData("windows", """{ "home": "2周", "away": "1年" }""", "/windows/away:该指标没有此项，可用的有：home。")]
    [InlineData("windows", """{ "home": "2周", "{x}": "1年" }""", "/windows/{x}:名称应为英文字母,以小写字母开头。")]
    [InlineData("bounds", """{ "visits": 2 }""", "/bounds/visits:该指标没有此项，可用的有：无。")]
    [InlineData("bounds", """{ "visits": 0 }""", "/bounds/visits:应为1至10000的整数;标准待核对的填null。")]
    [InlineData("bounds", """{ "visits": 1.5 }""", "/bounds/visits:应为1至10000的整数;标准待核对的填null。")]
    [InlineData("lists", """{ "visits": [1] }""", "/lists/visits/0:应为不超过40字的词。")]
    [InlineData("local", """["grace"]""", "/local:“grace”不在本项的期限、数值或词表之中，请删去。")]
    [InlineData("wordings", """{ "stale": "{window}" }""", "/wordings/undated:缺少此项，请补上；标准待核对的填null。")]
    [InlineData("wordings", """{ "stale": "{date}", "undated": "无" }""", "/wordings/stale:不能使用{date}，可用的有：{window}。")]
    [InlineData("wordings", """{ "stale": "旧", "undated": "{window}" }""", "/wordings/undated:不能使用{window}，可用的有：无。")]
    public void A_mistake_in_an_indicator_does_too(string name, string? value, string expected) =>
        Assert.Equal(["/indicators/0" + expected], Mistakes(set => Put(set["indicators"]![0]!.AsObject(), name, value)));

    [Fact]
    public void All_mistakes_come_at_once()
    {
        var form = Mistakes(set =>
        {
            Put(set, "title", null);
            Put(set, "basis", "1");
            Put(set["indicators"]![0]!.AsObject(), "role", "2");
        });
        var meaning = Mistakes(set =>
        {
            Put(set, "id", "\"census-2015\"");
            Put(set, "validTo", "\"2001-01-01\"");
            set["indicators"]!.AsArray().Add(set["indicators"]![0]!.DeepClone());
            Put(set["indicators"]![1]!.AsObject(), "windows", "{}");
        });

        Assert.Equal(["/title", "/indicators/0/role", "/basis"], form.Select(Place));
        Assert.Equal(["/id", "/validTo", "/indicators", "/indicators/1/windows/home"], meaning.Select(Place));
    }

    [Theory]
    [InlineData("required", "“我为政府网站找错”", 0)]
    [InlineData("required", "找错", 1)]
    public void A_list_that_is_not_free_holds_its_own_words_only(string list, string word, int mistakes)
    {
        var found = Mistakes(set =>
        {
            var indicator = set["indicators"]![0]!.AsObject();
            Put(indicator, "rule", "\"missing-mark\"");
            Put(indicator, "windows", "{}");
            Put(indicator, "lists", $$"""{ "{{list}}": ["{{word}}"] }""");
            Put(indicator, "wordings", """{ "unmarked": "未标注{marks}", "entry": "未添加{entry}" }""");
        });

        Assert.Equal(mistakes, found.Count);
    }

    [Fact]
    public void A_hint_may_be_unconfirmed_and_needs_its_numbers_all_the_same() =>
        Assert.Equal(["/indicators/0/windows/home"], Mistakes(set =>
        {
            Put(set["indicators"]![0]!.AsObject(), "role", "\"hint\"");
            Put(set["indicators"]![0]!.AsObject(), "sureness", "\"unconfirmed\"");
            Put(set["indicators"]![0]!.AsObject(), "windows", """{ "home": null }""");
        }).Select(Place));

    [Fact]
    public void A_number_may_be_open_where_nothing_is_judged_by_it() =>
        Assert.Empty(Mistakes(set =>
        {
            Put(set["indicators"]![0]!.AsObject(), "sureness", "\"unconfirmed\"");
            Put(set["indicators"]![0]!.AsObject(), "windows", """{ "home": null }""");
        }));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{ \"id\": 1, \"id\": 2 }")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]")]
    public void What_is_no_json_is_refused(string json) =>
        Assert.StartsWith("/:不是有效的JSON，", RuleSetReader.ReadOwn(json, []).Mistakes.Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData("{\n\"id\": }", "第2行附近有误")]
    [InlineData("{ \"id\": 1, \"id\": 2 }", "请检查引号")]
    public void Where_it_goes_wrong_is_told_if_it_can_be(string json, string told) =>
        Assert.StartsWith($"/:不是有效的JSON，{told}", RuleSetReader.ReadOwn(json, []).Mistakes.Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("3")]
    public void What_is_no_edition_is_refused(string json) =>
        Assert.Equal(["/:应为一个检查指标版本(JSON对象)。"], RuleSetReader.ReadOwn(json, []).Mistakes);

    [Theory]
    [InlineData(0, "/:不是有效的JSON")]
    [InlineData(1, "/:文件过大")]
    public void What_is_too_long_is_not_read(int more, string expected) =>
        Assert.StartsWith(expected, RuleSetReader.ReadOwn(new string('x', RuleSetReader.MostCharacters + more), []).Mistakes.Single(), StringComparison.Ordinal);

    [Fact]
    public void Of_very_many_mistakes_the_rest_is_counted()
    {
        var found = Mistakes(set =>
        {
            foreach (var i in Enumerable.Range(0, 150))
                Put(set, $"x{i}", "1");
        });

        Assert.Equal(101, found.Count);
        Assert.Equal("/:另有50处错误未列出。", found[^1]);
    }

    [Fact]
    public void A_long_name_is_not_repeated_whole() =>
        Assert.Equal($"/{new string('x', 60)}…:没有这一项，请删去，或检查拼写。", Mistakes(set => Put(set, new string('x', 5000), "1")).Single());

    [Fact]
    public void The_programs_own_editions_are_refused_together_with_every_mistake()
    {
        var twice = Sound.Replace("\"题\"", "\"他题\"", StringComparison.Ordinal);

        var refusal = Assert.Throws<InvalidDataException>(() => RuleSetReader.Read([new("a.json", Sound), new("b.json", twice), new("c.json", "{}")]));

        Assert.Equal(5 + 2, refusal.Message.Split('\n').Length);
        Assert.Contains("c.json /id:", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("sound /id:", refusal.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Mistakes(Action<JsonObject> spoil)
    {
        var set = JsonNode.Parse(Sound)!.AsObject();
        spoil(set);
        var read = RuleSetReader.ReadOwn(set.ToJsonString(), RuleSets.All);
        Assert.Equal(read.Mistakes is [], read.Set is not null);
        return read.Mistakes;
    }

    private static void Put(JsonObject target, string name, string? value)
    {
        target.Remove(name);
        if (value is not null)
            target[name] = JsonSerializer.Deserialize<JsonNode>(value);
    }

    private static string Place(string mistake) => mistake[..mistake.IndexOf(':', StringComparison.Ordinal)];
}
