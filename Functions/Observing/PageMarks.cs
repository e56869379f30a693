namespace Checker.Observing;

/// <summary>What a government site must carry on its pages, as this page has it.</summary>
/// <param name="SiteCode">网站标识码; null when the page shows none.</param>
/// <param name="Icp">The ICP filing number, such as 豫ICP备05012345号-1; null when the page shows none.</param>
/// <param name="PublicSecurity">The public security filing's fourteen digits; null when the page shows none.</param>
/// <param name="Organ">The 党政机关 mark is there.</param>
/// <param name="FaultReport">A way to 政府网站找错 is there.</param>
/// <param name="SiteName">The SiteName tag; null when there is none. Likewise the next two.</param>
internal sealed record PageMarks(
    string? SiteCode, string? Icp, string? PublicSecurity, bool Organ, bool FaultReport,
    string? SiteName, string? SiteDomain, string? SiteIdCode);
