namespace Checker.Sites;

/// <summary>网站标识码: ten digits, or <c>bm</c> and eight for the ministries and what hangs on them.</summary>
internal static class SiteCode
{
    public const string Form = "网站标识码是 10 位数字，或 bm 加 8 位数字";

    /// <summary>The code in lower case and half width; null when it has not the form.</summary>
    public static string? Read(string text)
    {
        var code = CellText.HalfWidth(text).ToLowerInvariant();
        var digits = code.StartsWith("bm", StringComparison.Ordinal) ? code.AsSpan(2) : code;
        return code.Length == 10 && digits.IndexOfAnyExceptInRange('0', '9') < 0 ? code : null;
    }
}
