namespace Checker.Api;

/// <summary>The office's other records: talks, self-checks, higher offices' results, papers, reminders.</summary>
internal static class RecordRoutes
{
    public static void MapRecords(this RouteGroupBuilder api)
    {
        api.MapGet("/lexicon", LexiconApi.ListAsync).InParts<LexiconApi.Shown>(row => row.Entry);
        api.MapGet("/lexicon.{format}", LexiconApi.FormatAsync);
        api.MapGet("/lexicon-suggestions", LexiconApi.SuggestAsync);
        api.MapPost("/lexicon", LexiconApi.ProposeAsync);
        api.MapPost("/lexicon/{entry}/{action}", LexiconApi.TurnAsync);
        api.MapGet("/talk-suggestions", TalksApi.SuggestAsync).InParts<TalksApi.Suggested>(row => row.Unit);
        api.MapGet("/talk-suggestions.{format}", TalksApi.SuggestFormatAsync);
        api.MapGet("/talks", TalksApi.ListAsync).InParts<TalksApi.Shown>(row => row.Talk);
        api.MapGet("/talks.{format}", TalksApi.FormatAsync);
        api.MapPost("/talks", TalksApi.DecideAsync);
        api.MapGet("/talks/{talk}", TalksApi.ShowAsync);
        api.MapPost("/talks/{talk}/records", TalksApi.RecordAsync);
        api.MapPost("/rounds/{round}/self-checks", SelfChecksApi.MakeAsync);
        api.MapGet("/self-checks", SelfChecksApi.ListAsync).InParts<SelfChecksApi.Shown>(row => $"{row.Round}!{row.Task}");
        api.MapGet("/self-checks.{format}", SelfChecksApi.FormatAsync);
        api.MapGet("/self-checks/{round}/{task}", SelfChecksApi.ShowAsync);
        api.MapPost("/self-checks/{round}/{task}/{action}", SelfChecksApi.DoAsync);
        api.MapGet("/higher-results", HigherApi.ListAsync).InParts<HigherApi.Shown>(row => row.Result);
        api.MapPost("/higher-results", HigherApi.EnterAsync);
        api.MapGet("/higher-results/{result}", HigherApi.ShowAsync);
        api.MapPut("/higher-results/{result}", HigherApi.CorrectAsync);
        api.MapGet("/higher-results/{result}/sites.csv", HigherApi.SitesAsync);
        api.MapPost("/higher-results/{result}/sites", HigherApi.ImportAsync);
        api.MapPost("/higher-results/{result}/match", HigherApi.MatchAsync);
        api.MapGet("/rule-sets/{ruleSet}/scoring-sheet.{format}", PapersApi.BlankAsync);
        api.MapGet("/rounds/{round}/sites/{site}/scoring-sheet.{format}", PapersApi.SheetAsync);
        api.MapGet("/rounds/{round}/scoring-sheets.{format}", PapersApi.SheetsAsync);
        api.MapGet("/rounds/{round}/working-paper.{format}", PapersApi.PaperAsync);
        api.MapGet("/reminders", RemindersApi.ListAsync);
        api.MapGet("/reminders.{format}", RemindersApi.FormatAsync);
        api.MapGet("/deadline", RemindersApi.Suggest);
    }
}
