using System.Text.Json;
using Checker.Notices;
using Checker.Tests.Notices;
using static Checker.Tests.Api.Examples.ApiExample;

namespace Checker.Tests.Api.Examples;

/// <summary>Notices and their letters.</summary>
internal static class NoticeExamples
{
    private static readonly object Head = new { office = "示例市人民政府办公室", officeShort = "市政府办公室", numberWord = "示政办", year = 2016 };

    public static IReadOnlyList<ApiExample> All { get; } =
    [
        PostFile("/api/notices", "material.json", Written(Notice2016.Material), about: "The material has the form of `material` in a notice's JSON.")
            .With("Idempotency-Key", "notice-1").Keep("notice", "notice"),
        Get("/api/notices"),
        Get("/api/notices/{notice}.{format}").As("format", "json"),
        Get("/api/notices/{notice}.{format}", "form=final").As("format", "docx"),
        PostFile("/api/notices/{notice}/template", "template.json", Written(Notice2016.Template), about: "The template has the form of `template` in a notice's JSON.") with
        {
            Method = "PUT",
        },
        Get("/api/notices/{notice}/letters.{format}").As("format", "docx"),
        Post("/api/notices/from-round", new { round = "{spot}", from = "2016-05-03", to = "2016-05-17", head = Head }).Keep("begun", "notice"),
        Get("/api/notices/{notice}.{format}", "form=final").As("notice", "{begun}").As("format", "docx").RefusedWith(409),
    ];

    private static string Written<T>(T value) => JsonSerializer.Serialize(value, NoticeMaterialReader.Json);
}
