namespace Checker.Api;

/// <summary>The routes of the office's other documents.</summary>
internal static class NoticePaperCalls
{
    public static void MapPapers(this RouteGroupBuilder api)
    {
        api.MapGet("/papers", NoticePapersApi.List);
        api.MapGet("/papers/head", NoticePapersApi.HeadAsync);
        api.MapPut("/papers/head", NoticePapersApi.PutHeadAsync);
        api.MapGet("/papers/{kind}.{format}", NoticePapersApi.ShowAsync);
        api.MapGet("/papers/{kind}/template", NoticePapersApi.TemplateAsync);
        api.MapPut("/papers/{kind}/template", NoticePapersApi.PutTemplateAsync);
    }
}
