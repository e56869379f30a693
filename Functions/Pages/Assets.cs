using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Checker.Pages;

/// <summary>What the pages' looks are made of: the files of <c>Assets/</c> of one kind, in the order of their names, as one answer.</summary>
internal static class Assets
{
    private static readonly Asset Css = Read(".css", "text/css; charset=utf-8");
    private static readonly Asset Js = Read(".js", "text/javascript; charset=utf-8");

    public static IResult ShowCss(HttpResponse response) => Show(Css, response);

    public static IResult ShowJs(HttpResponse response) => Show(Js, response);

    /// <summary>An answer that a browser may keep, as long as it asks whether it is still right.</summary>
    private static IResult Show(Asset asset, HttpResponse response)
    {
        response.Headers.CacheControl = "no-cache";
        return Results.Bytes(asset.Content, asset.Type, entityTag: asset.Tag);
    }

    private static Asset Read(string ending, string type)
    {
        using var all = new MemoryStream();
        foreach (var name in typeof(Assets).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var one = typeof(Assets).Assembly.GetManifestResourceStream(name)!;
            one.CopyTo(all);
        }

        var content = all.ToArray();
        return new Asset(content, type, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\""));
    }

    private sealed record Asset(byte[] Content, string Type, EntityTagHeaderValue Tag);
}
