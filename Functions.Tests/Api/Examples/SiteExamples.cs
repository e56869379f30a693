using static Checker.Tests.Api.Examples.ApiExample;

namespace Checker.Tests.Api.Examples;

/// <summary>The registry, closures, probes and editions.</summary>
internal static class SiteExamples
{
    private const string Registry = """
        主办单位,网站名称,网址,县区,状态
        示例县农业局,示例县农业局网站,http://nyj.example.gov.cn/,示例县,正常
        示例县卫生局,示例县卫生局网站,,示例县,正常
        """;

    private const string Probes = """
        site,time,outcome,milliseconds
        s-example,2016-05-16T08:30:00+08:00,opened,320
        s-example,2016-05-16T09:00:00+08:00,failed,
        """;

    private const string Edition = """
        {"id":"our-city-2016","title":"本市2016年检查指标","basis":"驻政办〔2016〕59号","validFrom":"2016-05-01","extends":"census-2015",
         "indicators":[{"rule":"stale-home","clause":"单项否决","source":"国办发〔2015〕15号","role":"veto","sureness":"confirmed","advice":"更新首页栏目",
          "windows":{"home":"3周"},"wordings":{"stale":"首页栏目{window}内未更新","undated":"首页信息未注明发布时间，视为未更新"}}]}
        """;

    public static IReadOnlyList<ApiExample> All { get; } =
    [
        PostFile("/api/sites/import", "sites.csv", Registry),
        Get("/api/sites", "limit=1"),
        Get("/api/sites.{format}").As("format", "csv"),
        Get("/api/sites/{site}"),
        Put("/api/sites/{site}", new { 责任人 = "示例责任人" }).With("If-Match", "\"1\""),
        Put("/api/sites/{site}", new { 责任人 = "另一人" }).With("If-Match", "\"1\"").RefusedWith(412),
        Put("/api/sites/{site}", new { 责任人 = "另一人" }).RefusedWith(428),
        Get("/api/sites/{site}/history"),
        .. SiteRecordExamples.All,
        Get("/api/sites/{site}").As("site", "s-unknown").RefusedWith(404),
        Post("/api/sites/{site}/filings", new { kind = "维护", from = "2016-05-18 08:00", until = "2016-05-19", saidBy = "示例县政府办公室", note = "更换服务器" })
            .With("Idempotency-Key", "filing-1").Keep("filing", "filing"),
        Get("/api/sites/{site}/filings"),
        Post("/api/sites/{site}/filings/{filing}/withdraw"),
        Post("/api/sites/{site}/stop", query: "why=complaint"),
        Post("/api/sites/{site}/resume"),
        Get("/api/unregistered"),
        Post("/api/sites/{site}/closure", new { step = "request", day = "2016-05-03", kind = "for-good" }).As("site", "{other}"),
        Get("/api/closures"),
        PostFile("/api/probes/import", "probes.csv", Probes),
        Get("/api/certificates", "days=60"),
        Get("/api/rule-sets"),
        PostFile("/api/rule-sets", "edition.json", Edition),
    ];
}
