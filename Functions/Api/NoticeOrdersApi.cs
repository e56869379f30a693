using System.Text;
using Checker.Notices;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>Begins a notice from what rounds found and persons confirmed, in place of material that is sent whole.</summary>
internal static class NoticeOrdersApi
{
    /// <summary>Begins a notice from what a closed spot check found, a recheck left open and persons confirmed.</summary>
    /// <param name="template">Another template than the edition's.</param>
    [Takes<NoticeOrder>]
    [Heeds(CallKey.Header)]
    public static async Task<Results<Created<NoticesApi.Begun>, ProblemHttpResult>> BeginAsync(
        HttpRequest request, NoticeGathering gathering, NoticeDesk desk, CancellationToken cancellationToken, string? template = null)
    {
        if (await JsonBody.ReadAsync<NoticeOrder>(request, cancellationToken) is not { } order)
            return Refused(["请求内容须为 JSON 对象，含 round、head（office、officeShort、numberWord、year），可有 rechecked、from、to、higher、choices。"]);
        if (!CallKey.TryRead(request, out var key))
            return Refused([CallKey.TooLong]);

        var (id, mistakes) = await MakeAsync(order, template, "API", gathering, desk, cancellationToken, key);
        if (id is not { } notice)
            return Refused(mistakes);

        var standing = await desk.FindAsync(notice, cancellationToken);
        return TypedResults.Created($"/office/notices/{notice}", new NoticesApi.Begun(notice, standing!.Notice.Blocks));
    }

    /// <summary>The notice; null with every mistake.</summary>
    public static async Task<(NoticeId? Notice, IReadOnlyList<string> Mistakes)> MakeAsync(
        NoticeOrder order, string? template, string by, NoticeGathering gathering, NoticeDesk desk, CancellationToken cancellationToken,
        string? idempotencyKey = null)
    {
        var (material, refusal) = await gathering.GatherAsync(order, cancellationToken);
        if (material is null)
            return (null, [refusal!]);

        var begun = await desk.BeginAsync(Encoding.UTF8.GetBytes(Json.Write(material)), template, by, cancellationToken, idempotencyKey);
        return (begun.Value?.Id, begun.Mistakes);
    }

    private static ProblemHttpResult Refused(IReadOnlyList<string> mistakes) =>
        TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "The notice was not begun", detail: string.Join('\n', mistakes));
}
