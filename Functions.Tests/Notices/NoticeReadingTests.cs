using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Checker.Judging;
using Checker.Notices;
using Xunit;

namespace Checker.Tests.Notices;

public sealed class NoticeReadingTests
{
    [Fact]
    public void Material_survives_being_written_and_read()
    {
        var read = NoticeMaterialReader.Read(Written());

        Assert.Empty(read.Mistakes);
        Assert.Equal(Json(Notice2016.Material), Json(read.Value!));
    }

    [Theory]
    [InlineData("", "$：")]
    [InlineData("null", "$：没有内容。")]
    [InlineData("[]", "$：")]
    [InlineData("{}", "$：")]
    public void What_is_no_material_is_refused(string json, string mistake) =>
        Assert.StartsWith(mistake, Assert.Single(NoticeMaterialReader.Read(Encoding.UTF8.GetBytes(json)).Mistakes), StringComparison.Ordinal);

    [Fact]
    public void A_wrong_member_is_refused_by_its_place()
    {
        var json = JsonNode.Parse(Written())!;
        json["spotCheck"]!["selected"] = "forty";

        Assert.StartsWith("$.spotCheck.selected：", Assert.Single(Read(json).Mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_member_is_refused_not_dropped()
    {
        var json = JsonNode.Parse(Written())!;
        json["head"]!["dedline"] = "2016-05-31";

        Assert.StartsWith("$.head.dedline：", Assert.Single(Read(json).Mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_is_told_at_once()
    {
        var good = Notice2016.Material;
        var material = good with
        {
            Sites = [.. good.Sites, good.Sites[0]],
            Problems = [.. good.Problems, good.Problems[0] with { Site = Checker.Sites.SiteId.Parse("s-unknown"), Rule = "no-such-rule" }],
            Choices = [new(good.Sites[0].Site) { Printed = ["nothing"] }],
            Recheck = good.Recheck! with { Sites = [new(good.Sites[0].Site, 1, 2)] },
        };

        Assert.Equal(
            [
                "sites：网站s-0001重复。", "problems：网站s-unknown不在sites中。", "recheck.sites：网站s-0001未整改到位的问题数应在0至通报数之间。",
                "choices：网站s-0001没有问题“nothing”。", "problems：网站s-unknown的检查指标“no-such-rule”不认识。",
            ],
            NoticeMaterialCheck.Mistakes(material));
    }

    [Theory]
    [InlineData("{spot.selected}个，{spot.slected}", "paragraphs[0].sentences[0]：没有名为“spot.slected”的字段。")]
    [InlineData("共抽查40个", "paragraphs[0].sentences[0]：数字须用字段填入，不得直接写在文中。")]
    [InlineData("共抽查４０个", "paragraphs[0].sentences[0]：数字须用字段填入，不得直接写在文中。")]
    [InlineData("共{抽查}个", "paragraphs[0].sentences[0]：花括号不成对，或字段名不合要求。")]
    [InlineData("{higher.office}抽查", "paragraphs[0].sentences[0]：没有名为“higher.office”的字段。")]
    [InlineData("{fact.other}", "paragraphs[0].sentences[0]：没有名为“fact.other”的字段。")]
    public void A_template_with_a_mistake_is_refused_by_its_place(string say, string mistake)
    {
        var template = Notice2016.Template with { Paragraphs = [new() { Sentences = [new() { Say = say }] }] };

        Assert.Equal([mistake], NoticeTemplates.Read(JsonSerializer.SerializeToUtf8Bytes(template, NoticeMaterialReader.Json)).Mistakes);
    }

    [Fact]
    public void A_condition_on_an_unknown_field_is_refused()
    {
        var template = Notice2016.Template with { Paragraphs = [new() { When = "nobody" }] };

        Assert.Equal(
            ["paragraphs[0].when：没有名为“nobody”的字段。"],
            NoticeTemplates.Read(JsonSerializer.SerializeToUtf8Bytes(template, NoticeMaterialReader.Json)).Mistakes);
    }

    [Fact]
    public void Every_edition_has_a_template() => Assert.All(RuleSets.All, set => Assert.NotNull(NoticeTemplates.For(set.Id)));

    [Fact]
    public void Every_field_is_explained_and_can_be_read()
    {
        var facts = new NoticeFacts(Notice2016.Material, Notice2016.RuleSet);

        Assert.All(NoticeFields.All, field => Assert.NotNull(NoticeFields.Read(field.Name, facts).Text));
        Assert.All(NoticeFields.All, field => Assert.NotEqual("", field.Meaning));
    }

    private static byte[] Written() => JsonSerializer.SerializeToUtf8Bytes(Notice2016.Material, NoticeMaterialReader.Json);

    private static string Json(NoticeMaterial material) => JsonSerializer.Serialize(material, NoticeMaterialReader.Json);

    private static Reading<NoticeMaterial> Read(JsonNode json) => NoticeMaterialReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
