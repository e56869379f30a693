using System.Text.Json;
using Checker.Notices;
using Checker.Tests.Notices;
using static Checker.Tests.Api.Examples.ApiExample;

namespace Checker.Tests.Api.Examples;

/// <summary>Notices and their letters.</summary>
internal static class NoticeExamples
{
    private static readonly object Head = new { office = "示例市人民政府办公室", officeShort = "市政府办公室", numberWord = "示政办", year = 2016 };

    private static readonly object Dates = new
    {
        serial = 60,
        signed = "2016-05-18",
        printed = "2016-05-18",
        deadline = "2016-06-01",
        reportPlace = "1号楼",
        addressees = new[] { "各县、区人民政府" },
    };

    public static IReadOnlyList<ApiExample> All { get; } =
    [
        PostFile("/api/notices", "material.json", Written(Notice2016.Material), about: "The material has the form of `material` in a notice's JSON.")
            .With("Idempotency-Key", "notice-1").Keep("notice", "notice"),
        Get("/api/notices"),
        Get("/api/notices/{notice}.{format}").As("format", "json"),
        Get("/api/notices/{notice}.{format}", "form=final").As("format", "docx"),
        PostFile("/api/notices/{notice}/template", "template.json", Written(Notice2016.Template), about: "The template has the form of `template` in a notice's JSON.").With("If-Match", "\"0\"") with
        {
            Method = "PUT",
        },
        Put("/api/notices/{notice}/head", Dates).With("If-Match", "\"1\""),
        Put("/api/notices/{notice}/head", Dates).With("If-Match", "\"1\"").RefusedWith(412),
        Put("/api/notices/{notice}/choices/{site}", new { veto = true, note = "已关停" }).As("site", $"{Notice2016.IdOf(13)}").With("If-Match", "\"2\""),
        Post("/api/notices/{notice}/issue", new { by = "签发登记" }).With("If-Match", "\"3\""),
        Post("/api/notices/{notice}/corrections", new { changes = "更正第三行", by = "审核" }),
        Get("/api/notices/{notice}/letters.{format}").As("format", "docx"),
        Post("/api/notices/from-round", new { round = "{spot}", from = "2016-05-03", to = "2016-05-17", head = Head }).Keep("begun", "notice"),
        Get("/api/notices/{notice}.{format}", "form=final").As("notice", "{begun}").As("format", "docx").RefusedWith(409),
    ];

    private static string Written<T>(T value) => JsonSerializer.Serialize(value, NoticeMaterialReader.Json);
}
