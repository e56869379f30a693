using Checker.Sites;

namespace Checker.Rounds;

/// <summary>A person opened a live page out of a task: when, who, which. What they saw they say themselves.</summary>
internal sealed record Opening(RoundId Round, SiteId Site, Uri Page, DateTimeOffset At, string By)
{
    public int V { get; init; } = 1;
}
