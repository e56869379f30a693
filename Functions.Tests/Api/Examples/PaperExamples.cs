using System.Text.Json;
using Checker.Notices;
using Checker.Notices.Papers;
using static Checker.Tests.Api.Examples.ApiExample;

namespace Checker.Tests.Api.Examples;

/// <summary>The office's other documents, its head and its words.</summary>
internal static class PaperExamples
{
    private static readonly object Head = new { office = "示例市人民政府办公室", officeShort = "市政府办公室", numberWord = "示政办", year = 2016 };

    private static readonly string Words = JsonSerializer.Serialize(PaperTemplates.For(PaperKind.Whitelist), NoticeMaterialReader.Json);

    public static IReadOnlyList<ApiExample> All { get; } =
    [
        Get("/api/papers"),
        Put("/api/papers/head", new { head = Head, addresses = new[] { "203.0.113.7" } }),
        Get("/api/papers/head"),
        Get("/api/papers/{kind}/template").As("kind", "whitelist"),
        PostFile("/api/papers/{kind}/template", "template.json", Words, about: "The template has the form of `template` in the answer before.").As("kind", "whitelist").With("If-Match", "\"0\"") with
        {
            Method = "PUT",
        },
        Get("/api/papers/{kind}.{format}", "to=示例市电信公司&signed=2016-05-17").As("kind", "whitelist").As("format", "docx"),
        Get("/api/papers/{kind}.{format}", "year=2016&quarter=2").As("kind", "quarter").As("format", "json"),
        Get("/api/papers/{kind}.{format}", "quarter=2").As("kind", "quarter").As("format", "docx").RefusedWith(400),
    ];
}
