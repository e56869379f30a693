using System.Text.Json;
using Checker.Notices;
using Checker.Notices.Papers;
using Xunit;

namespace Checker.Tests.Notices.Papers;

public sealed class PaperTemplatesTests
{
    public static TheoryData<string> Kinds => [.. PaperShape.All.Select(shape => shape.Kind.Id())];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_its_words_and_every_text_of_them_its_place(string id)
    {
        var kind = PaperKinds.Find(id)!.Value;
        var template = PaperTemplates.For(kind);

        var texts = TemplateTexts.Of(template);

        Assert.Distinct(texts.Select(text => text.Place));
        Assert.Empty(PaperTemplates.Read(TemplateTexts.With(template, texts.ToDictionary(text => text.Place, text => text.Text)), kind).Mistakes);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_figure_that_was_typed_is_refused_by_its_place_wherever_it_stands(string id)
    {
        var kind = PaperKinds.Find(id)!.Value;
        var template = PaperTemplates.For(kind);

        Assert.All(TemplateTexts.Of(template), text => Assert.Equal(
            [$"{text.Place}：数字须用字段填入，不得直接写在文中。"],
            PaperTemplates.Read(TemplateTexts.With(template, new Dictionary<string, string> { [text.Place] = "共7个" }), kind).Mistakes));
    }

    [Fact]
    public void The_same_holds_for_a_notices_words() => Assert.All(
        TemplateTexts.Of(Notice2016.Template), text => Assert.Equal(
            [$"{text.Place}：没有名为“nobody”的字段。"],
            NoticeTemplates.Read(TemplateTexts.With(Notice2016.Template, new Dictionary<string, string> { [text.Place] = "{nobody}" })).Mistakes));

    [Fact]
    public void Another_kinds_words_are_refused() => Assert.Equal(
        ["kind：不是这种公文的模板。"], PaperTemplates.Read(Json(PaperTemplates.For(PaperKind.Year)), PaperKind.Recheck).Mistakes);

    [Fact]
    public void A_table_that_there_is_not_and_columns_that_do_not_fit_are_refused()
    {
        var template = PaperTemplates.For(PaperKind.Recheck);
        var wrong = template with { Tables = [template.Tables[0] with { Name = "none" }, template.Tables[1] with { Columns = [new("一", 100)] }] };

        Assert.Equal(["tables[0].name：没有名为“none”的表。", "tables[1]：须有4栏，宽度合计100。"], PaperTemplates.Read(Json(wrong)).Mistakes.Take(2));
    }

    private static byte[] Json(PaperTemplate template) => JsonSerializer.SerializeToUtf8Bytes(template, NoticeMaterialReader.Json);
}
