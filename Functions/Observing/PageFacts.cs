using Checker.Fetching;
using Checker.Observing.Attachments;
using Checker.Observing.Privacy;
using Checker.Observing.Wordings;

namespace Checker.Observing;

/// <summary>What one page says, and what became of asking for it.</summary>
internal sealed record PageFacts
{
    public required PageRole Role { get; init; }

    /// <summary>The address asked for.</summary>
    public required Uri Asked { get; init; }

    /// <summary>The address that answered, after redirects; the one asked for when nothing answered.</summary>
    public required Uri Address { get; init; }

    /// <summary>When it was read.</summary>
    public required DateTimeOffset At { get; init; }

    public required TimeSpan Took { get; init; }

    public required PageAccess Access { get; init; }

    /// <summary>The final status; null when nothing answered.</summary>
    public int? Status { get; init; }

    /// <summary>One line on the access for the record: the failure's name, the wall's mark; null when the page opened plainly.</summary>
    public string? AccessDetail { get; init; }

    /// <summary>The network address that answered, or that failed to; null when the name led to none.</summary>
    public string? Remote { get; init; }

    /// <summary>What the server showed; null over http.</summary>
    public Certificate? Certificate { get; init; }

    /// <summary>Where the evidence of this page is kept; null until it has been written.</summary>
    public EvidencePlace? Evidence { get; init; }

    /// <summary>How the bytes were read, such as <c>gb18030</c>; null when there was no text.</summary>
    public string? Encoding { get; init; }

    /// <summary>Why the bytes were read so; null when there was no text.</summary>
    public EncodingChoice? EncodingChoice { get; init; }

    public PageKind Kind { get; init; } = PageKind.Normal;

    public string? Title { get; init; }

    /// <summary>The length of the text that a visitor reads, menus included, in characters.</summary>
    public int TextLength { get; init; }

    /// <summary>Where the page at once sends or shows a visitor: meta refresh, frames, script location, in this order; the way in (进入网站) of an entrance page.</summary>
    public IReadOnlyList<Uri> LeadsTo { get; init; } = [];

    /// <summary>The columns that the page names: menus, sub-menus, block headings with 更多. The site's own only, in page order.</summary>
    public IReadOnlyList<ColumnFacts> Navigation { get; init; } = [];

    /// <summary>The columns that the page says it lies under, the highest first (当前位置); empty on a home page.</summary>
    public IReadOnlyList<TrailStep> Trail { get; init; } = [];

    /// <summary>The site's own map (网站地图), as a home page gives it; null when it gives none.</summary>
    public Uri? SiteMap { get; init; }

    /// <summary>The page's own ColumnType tag, as written; null when it has none.</summary>
    public string? ColumnType { get; init; }

    /// <summary>The page's own items (its list or its blocks), menus and footers left out, in page order.</summary>
    public IReadOnlyList<Item> Items { get; init; } = [];

    public ListState List { get; init; } = ListState.Unknown;

    /// <summary>The length of the text that is neither menu, footer, link nor item: what the page itself has to say.</summary>
    public int OwnTextLength { get; init; }

    /// <summary>What <see cref="List"/> would be if none of the items were the page's own.</summary>
    public ListState ListWithoutItems { get; init; } = ListState.Unknown;

    /// <summary>The words on which <see cref="List"/> rests, such as 暂无内容; null when it rests on none.</summary>
    public string? ListPhrase { get; init; }

    /// <summary>That the list goes on on other pages; null when the page says nothing of the kind.</summary>
    public Paging? Paging { get; init; }

    /// <summary>Citizens' letters with their answers, as a letter box's page shows them.</summary>
    public IReadOnlyList<Message> Messages { get; init; } = [];

    /// <summary>The elements of a guide to a service; empty on a page that is none.</summary>
    public IReadOnlyList<GuideElement> Guide { get; init; } = [];

    /// <summary>Files that the page gives to be taken away.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>The site's icon and its logo, as the home page names them; empty on other pages.</summary>
    public IReadOnlyList<Uri> Pictures { get; init; } = [];

    /// <summary>Of a picture's bytes (SHA-256, hexadecimal); null for all else.</summary>
    public string? Digest { get; init; }

    /// <summary>The home page's links, in page order, to the site's own pages and to others'; empty on other pages.</summary>
    public IReadOnlyList<PageLink> Links { get; init; } = [];

    /// <summary>The date of the page's own article; null when it is none, or undated.</summary>
    public WrittenDate? ArticleDate { get; init; }

    /// <summary>Numbers of persons in what the page or file says; null when there is none.</summary>
    public PrivateFacts? Private { get; init; }

    /// <summary>Where forms of the office's lexicon stand that are wrong; empty while it has none.</summary>
    public IReadOnlyList<WordingHit> Wordings { get; init; } = [];

    /// <summary>Signs of another's hand on the page, and where it leads.</summary>
    public PageSigns Signs { get; init; } = PageSigns.None;

    /// <summary>Blocks of the home page that show nothing; empty elsewhere.</summary>
    public IReadOnlyList<EmptyBlock> EmptyBlocks { get; init; } = [];

    /// <summary>The marks of a government site, on the home page or the page in its place; null elsewhere.</summary>
    public PageMarks? Marks { get; init; }

    /// <summary>The closure notice on the page; null when there is none.</summary>
    public ClosureNotice? ClosureNotice { get; init; }
}

/// <summary>Why a page was asked for.</summary>
internal enum PageRole
{
    Home,

    /// <summary>A frame, refresh or script address that the home page shows in its place.</summary>
    Forwarded,

    Column,

    /// <summary>An undated item's own page, opened for its date.</summary>
    Article,

    /// <summary>The site's own map, asked for the columns that it names.</summary>
    SiteMap,

    /// <summary>A file that a page gives to be taken away.</summary>
    Attachment,

    /// <summary>The site's icon or its logo.</summary>
    Picture,

    /// <summary>The home page, asked as a search engine asks for it.</summary>
    AsEngine,

    /// <summary>The home page, asked as who comes from a search engine.</summary>
    FromEngine,

    /// <summary>Another form of the home page's address, or the registered one itself, that stands not for the home page.</summary>
    Tried,
}

/// <summary>What became of asking for a page, as a citizen would say it; whose fault it is decides how a rule may use it.</summary>
internal enum PageAccess
{
    /// <summary>The page came, status 2xx.</summary>
    Opened,

    /// <summary>404 or 410.</summary>
    Missing,

    /// <summary>Another 4xx that is no wall, or 5xx.</summary>
    ServerError,

    /// <summary>No answer: refused, reset, timed out.</summary>
    NoAnswer,

    /// <summary>The name does not exist.</summary>
    NameGone,

    /// <summary>A bot wall, a log-in or a limit stands before it.</summary>
    Blocked,

    /// <summary>A network or TLS kind that we cannot speak.</summary>
    Unsupported,

    /// <summary>It came, but no reading of it makes sense (encoding, damage, nesting).</summary>
    Unreadable,

    /// <summary>It came, and bears a classification mark: address and time are kept, and nothing else.</summary>
    Withheld,

    /// <summary>Our own side: name server, route, budget, an address that may not be visited.</summary>
    Ours,
}

internal enum PageKind
{
    Normal,

    /// <summary>Only a way in: no items of its own, links to the site's pages.</summary>
    Entrance,

    /// <summary>升级改版中, 系统维护.</summary>
    Maintenance,

    /// <summary>A web server's default page: the site has been withdrawn from it.</summary>
    DefaultServer,

    /// <summary>An error told with status 200 (数据库连接失败, 页面不存在).</summary>
    SoftError,

    /// <summary>Drawn by script; the bytes carry next to no text.</summary>
    ScriptShell,
}

/// <summary>What stands in the place of a page's list.</summary>
internal enum ListState
{
    /// <summary>Not judged: the page did not open, or only a script can fetch its list.</summary>
    Unknown,

    /// <summary>There are items.</summary>
    Filled,

    /// <summary>One text instead of a list (机构职能).</summary>
    Article,

    /// <summary>Nothing, or words that say so.</summary>
    Empty,
}

/// <summary>Where a page's evidence lies: one gzip member of a WARC file.</summary>
/// <param name="File">The blob's name in the checks container.</param>
/// <param name="Offset">Of the member, in bytes.</param>
/// <param name="Length">Of the member, in bytes.</param>
/// <param name="Sha256">Of the payload, hexadecimal, lower case.</param>
internal sealed record EvidencePlace(string File, long Offset, long Length, string Sha256);
