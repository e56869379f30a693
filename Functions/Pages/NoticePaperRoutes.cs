using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>The pages of the office's other documents, and of a draft's wording.</summary>
internal static class NoticePaperRoutes
{
    public const string Papers = "/office/notices/papers";

    public static void MapNoticePapers(this RouteGroupBuilder notices)
    {
        notices.MapGet("/papers", (CancellationToken stop) => new RazorComponentResult<NoticePapers>(new { Cancel = stop }));
        notices.MapPost("/papers/head", NoticePaperPosts.HeadAsync);
        notices.MapGet("/papers/{kind}.{format}", NoticePaperPosts.ShowAsync);
        notices.MapGet("/papers/{kind}/wording", (string kind, CancellationToken stop) =>
            new RazorComponentResult<NoticePaperWording>(new { Kind = kind, Cancel = stop }));
        notices.MapPost("/papers/{kind}/wording", NoticeWordingPosts.PaperAsync);
        notices.MapGet("/{notice}/wording", (string notice, CancellationToken stop) =>
            new RazorComponentResult<NoticeWording>(new { Id = notice, Cancel = stop }));
        notices.MapPost("/{notice}/wording", NoticeWordingPosts.NoticeAsync);
    }
}
