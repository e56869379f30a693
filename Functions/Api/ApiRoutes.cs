using Checker.Access;
using Checker.Sites;

namespace Checker.Api;

/// <summary>Every route under <c>/api</c>.</summary>
internal static class ApiRoutes
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").AddEndpointFilter<ApiKey>().DisableAntiforgery();
        api.MapPost("/sites/import", SitesApi.ImportAsync);
        api.MapGet("/sites", SiteListApi.ListAsync);
        api.MapGet("/sites.{format}", SitesApi.ExportAsync);
        api.MapGet("/sites/{site}", SitesApi.ShowAsync);
        api.MapPost("/sites/{site}/closure", ClosuresApi.TakeAsync);
        api.MapGet("/closures", ClosuresApi.ListAsync).InParts<ClosuresApi.Shown>(row => $"{row.Site}");
        api.MapPut("/sites/{site}", SiteEditApi.PutAsync);
        api.MapGet("/sites/{site}/filings", FilingsApi.ListAsync);
        api.MapPost("/sites/{site}/filings", FilingsApi.AddAsync);
        api.MapPost("/sites/{site}/filings/{filing}/withdraw", FilingsApi.WithdrawAsync);
        api.MapGet("/sites/{site}/history", SiteEditApi.HistoryAsync);
        api.MapPost("/sites/{site}/stop", StopsApi.StopSiteAsync);
        api.MapPost("/sites/{site}/resume", StopsApi.ResumeSiteAsync);
        api.MapPost("/stop", StopsApi.StopAllAsync);
        api.MapPost("/resume", StopsApi.ResumeAllAsync);
        api.MapPost("/probes/import", ProbesApi.ImportAsync);
        api.MapGet("/rule-sets", RuleSetsApi.ListAsync);
        api.MapPost("/rule-sets", RuleSetsApi.AddAsync);
        api.MapPost("/rounds/{round}/judge", RuleSetsApi.JudgeAsync);
        api.MapGet("/stops", StopsApi.ListAsync).InParts<Stop>(stop => $"{stop.Site}");
        api.MapGet("/rounds", RoundsApi.ListAsync).InParts<RoundsApi.Row>(row => $"{row.Round}");
        api.MapPost("/rounds", RoundsApi.PlanAsync);
        api.MapGet("/rounds/{round}", RoundsApi.ShowAsync);
        api.MapGet("/rounds/{round}/draw", DrawsApi.ShowAsync);
        api.MapPost("/rounds/{round}/pause", RoundSteeringApi.PauseAsync);
        api.MapPost("/rounds/{round}/resume", RoundSteeringApi.ResumeAsync);
        api.MapPost("/rounds/{round}/end", RoundSteeringApi.EndAsync);
        api.MapGet("/rounds/{round}/manual-checks", ManualChecksApi.ListAsync).InParts<ManualChecksApi.Waiting>(row => $"{row.Site}!{row.Rule}");
        api.MapPost("/rounds/{round}/manual-checks/{site}/{rule}", ManualChecksApi.RecordAsync);
        api.MapGet("/rounds/{round}/manual-checks/{site}", ManualChecksApi.RecordedAsync);
        api.MapPost("/rounds/{round}/manual-checks/{site}/openings", ManualChecksApi.OpenAsync);
        api.MapGet("/rounds/{round}/pictures/{name}", ManualChecksApi.PictureAsync);
        api.MapGet("/unregistered", UnregisteredApi.ListAsync).InParts<UnregisteredApi.Row>(row => $"{row.Portal}!{row.Host}");
        api.MapGet("/certificates", CertificatesApi.ListAsync).InParts<CertificatesApi.Row>(row => $"{row.Site}");
        api.MapGet("/quarter-plan", QuarterPlanApi.ShowAsync);
        api.MapGet("/coverage", DrawsApi.CoverageAsync);
        api.MapGet("/rounds/{round}/findings", FindingsApi.JsonAsync).WithMetadata(ListParts.Terms);
        api.MapGet("/rounds/{round}/findings.{format}", FindingsApi.FormatAsync);
        api.MapGet("/rounds/{round}/sites", RoundSitesApi.JsonAsync).WithMetadata(ListParts.Terms);
        api.MapGet("/rounds/{round}/sites.{format}", RoundSitesApi.FormatAsync);
        api.MapGet("/problems", ProblemsApi.ListAsync);
        api.MapGet("/problems.{format}", ProblemsApi.FormatAsync);
        api.MapGet("/problems/{problem}", ProblemsApi.ShowAsync);
        api.MapPost("/problems", ProblemStepsApi.EnterAsync);
        api.MapPost("/problems/import", ProblemImportApi.ImportAsync);
        api.MapGet("/statistics", StatisticsApi.ShowAsync);
        api.MapGet("/rechecks", StatisticsApi.RechecksAsync);
        api.MapPost("/problems/confirm", ProblemStepsApi.ConfirmAsync);
        api.MapPost("/problems/{problem}/{action}", ProblemStepsApi.DoAsync);
        api.MapGet("/notices", NoticesApi.ListAsync).WithMetadata(ListParts.Terms);
        api.MapPost("/notices", NoticesApi.BeginAsync);
        api.MapPost("/notices/from-round", NoticeOrdersApi.BeginAsync);
        api.MapGet("/notices/{notice}.{format}", NoticesApi.ShowAsync);
        api.MapPut("/notices/{notice}/template", NoticeChangesApi.RewordAsync);
        api.MapPut("/notices/{notice}/head", NoticeChangesApi.HeadAsync);
        api.MapPut("/notices/{notice}/choices/{site}", NoticeChangesApi.ChooseAsync);
        api.MapPost("/notices/{notice}/issue", NoticeChangesApi.IssueAsync);
        api.MapPost("/notices/{notice}/corrections", NoticeChangesApi.CorrectAsync);
        api.MapGet("/notices/{notice}/letters.{format}", NoticeLettersApi.ShowAsync);
        api.MapPapers();
        api.MapGet("/desk", DeskApi.ShowAsync);
        api.MapGet("/trend", DeskApi.TrendAsync);
        api.MapGet("/settings", DeskApi.Settings);
        api.MapGet("/storage", DeskApi.StorageAsync);
        api.MapGet("/status", StatusApi.ShowAsync);
        api.MapGet("/evidence/{id}", EvidenceApi.ShowAsync);
        api.MapDesks();
        api.MapPost("/sign-ins", SignInsApi.OfferAsync);
        api.MapGet("/people", PeopleApi.ListAsync);
        api.MapPost("/people", PeopleApi.AddAsync);
        api.MapPut("/people/{login}", PeopleApi.PutAsync);
        api.MapPost("/people/{login}/invitation", PeopleApi.InviteAsync);
        api.MapGet("/alerts/channels", AlertsApi.Channels);
        api.MapGet("/alerts/recipients", AlertsApi.ListAsync);
        api.MapPost("/alerts/recipients", AlertsApi.AddAsync);
        api.MapPut("/alerts/recipients/{recipient}", AlertsApi.ChangeAsync);
        api.MapPost("/alerts/recipients/{recipient}/{action}", AlertsApi.TurnAsync);
        api.MapGet("/alerts/deliveries", AlertsApi.DeliveriesAsync);
        api.MapGet("/log", LogApi.ListAsync);
        api.MapGet("/log.csv", LogApi.CsvAsync);
        api.MapRecords();
        api.MapShowing();
        api.MapOpenApi("/openapi.json");
    }
}
