using Checker.Sites;
using Checker.Tests.Samples.Layouts;

namespace Checker.Tests.Samples;

/// <summary>One site of the sample web: its entry in the registry, how it answers, what a round must find on it.</summary>
internal sealed record SampleSite
{
    /// <summary>Its address's last part.</summary>
    public required int Number { get; init; }

    public required string Name { get; init; }

    public string? Alias { get; init; }

    /// <summary>Null for the few whose 网站标识码 nobody knows.</summary>
    public string? Code { get; init; }

    public required string Sponsor { get; init; }

    public required string ShortName { get; init; }

    public required string Supervisor { get; init; }

    /// <summary>The 单位 cell of annex 2.</summary>
    public required string Addressee { get; init; }

    public string? County { get; init; }

    public SiteKind Kind { get; init; } = SiteKind.Department;

    public SiteState State { get; init; } = SiteState.Running;

    public Closure? Closure { get; init; }

    public SampleAnswer Answer { get; init; } = SampleAnswer.Pages;

    /// <summary>What its pages look like; null when it has none.</summary>
    public Layout? Layout { get; init; }

    public SampleCharset Charset { get; init; } = SampleCharset.GbInMeta;

    public DateForm Dates { get; init; } = DateForm.Iso;

    /// <summary>Whether the home page's lists give the items' dates.</summary>
    public bool HomeDates { get; init; } = true;

    /// <summary>What the office's work is, for the titles.</summary>
    public string Topic { get; init; } = "";

    public IReadOnlyList<SampleColumn> Columns { get; init; } = [];

    /// <summary>The closure notice on its home page; null when none hangs there.</summary>
    public string? ClosureNotice { get; init; }

    /// <summary>The path on the portal that it moved to; empty when it is where its address says.</summary>
    public string Root { get; init; } = "";

    /// <summary>Whether it was one of the forty.</summary>
    public bool Drawn { get; init; } = true;

    /// <summary>The rules that must find something on it; empty for a site in order.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    public string Conclusion => Rules.Count == 0 ? "passed" : "failed";

    /// <summary>Its live address, once the web is up.</summary>
    public Uri Address { get; init; } = new("http://127.16.0.1/");

    /// <summary>The live address of the city's portal.</summary>
    public Uri Portal { get; init; } = new("http://127.16.0.1/");

    /// <summary>Where its pages are: its address, or its path on the portal.</summary>
    public Uri Home => Root.Length == 0 ? Address : new Uri(Portal, Root + "/");
}

/// <summary>How a sample site answers.</summary>
internal enum SampleAnswer
{
    Pages,

    /// <summary>Nothing listens at its address.</summary>
    Refuses,

    /// <summary>Connections are taken, no answer ever comes.</summary>
    Hangs,

    /// <summary>Connections are reset.</summary>
    Resets,

    /// <summary>Every page is a 500 that tells of a failed database.</summary>
    DatabaseDown,
}
