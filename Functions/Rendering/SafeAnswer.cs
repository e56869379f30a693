using System.Security.Cryptography;
using System.Text;

namespace Checker.Rendering;

/// <summary>
/// The whole answer around a page made anew: one fixed style, named by its digest in the policy. The policy is the second
/// wall: even if something got through, a browser would neither run nor fetch it.
/// </summary>
internal static class SafeAnswer
{
    private const string Style = """
        body { margin: .6em; font: 15px/1.6 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", SimSun, sans-serif; color: #222; background: #fff; overflow-wrap: anywhere; }
        h1, h2, h3, h4, h5, h6 { font-size: 1.05em; margin: .5em 0; }
        p, ul, ol, dl, blockquote, pre { margin: .3em 0; }
        table { border-collapse: collapse; }
        th, td { border: 1px solid #ddd; padding: .1em .4em; text-align: left; vertical-align: top; font-weight: normal; }
        pre { white-space: pre-wrap; }
        mark { background: #ffe08a; color: #000; outline: 2px solid #b45f00; }
        .link { color: #1a5fb4; text-decoration: underline; }
        .box { border: 1px dashed #999; color: #555; padding: 0 .2em; }
        .form { border: 1px dotted #999; padding: .2em .4em; }
        .said { background: #f4f4f4; color: #555; }
        .unseen { border: 1px dashed #a40000; }
        .unseen::before { content: "网页上不显示："; color: #a40000; font-size: .85em; }
        """;

    /// <summary>Only our own pages may frame it.</summary>
    public static readonly string Policy =
        $"sandbox; default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    public static string Of(SafePage page) =>
        $"""
        <!DOCTYPE html>
        <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>证据页面</title><style>{Style}</style></head>
        <body>{page.Body}{(page.IsCut ? "<hr><p class=\"said\">页面过长，以下未显示。</p>" : "")}</body></html>
        """;
}
