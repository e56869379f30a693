using Checker.Sites;

namespace Checker.Notices;

/// <summary>Everything a notice rests on, as plain data; what is posted to make one.</summary>
internal sealed record NoticeMaterial
{
    /// <summary>The edition that the spot check was judged by; its windows stand in the demands.</summary>
    public required string RuleSet { get; init; }

    public required NoticeHead Head { get; init; }

    public required SpotCheck SpotCheck { get; init; }

    /// <summary>复查 of what an earlier notice named; null when there was none.</summary>
    public Recheck? Recheck { get; init; }

    /// <summary>What higher offices found.</summary>
    public IReadOnlyList<HigherResult> Higher { get; init; } = [];

    /// <summary>Spot checks that this one is compared with (环比, 同比), at most one of each.</summary>
    public IReadOnlyList<EarlierCheck> Earlier { get; init; } = [];

    /// <summary>The registry's facts of every site that is named or was inspected.</summary>
    public required IReadOnlyList<NamedSite> Sites { get; init; }

    /// <summary>What the spot check found and a person confirmed.</summary>
    public IReadOnlyList<ConfirmedProblem> Problems { get; init; } = [];

    /// <summary>The editor's choices, at most one a site.</summary>
    public IReadOnlyList<RowChoice> Choices { get; init; } = [];
}

/// <summary>What the registry knows of a site that a notice may name.</summary>
internal sealed record NamedSite
{
    public required SiteId Site { get; init; }

    /// <summary>排序: protocol order; annexes and lists follow it.</summary>
    public int Order { get; init; }

    public required string Name { get; init; }

    /// <summary>What the running text calls it, such as 泌阳县教育网; null when it is the name.</summary>
    public string? BodyName { get; init; }

    /// <summary>主办单位.</summary>
    public required string Sponsor { get; init; }

    /// <summary>单位简称.</summary>
    public string? SponsorShort { get; init; }

    /// <summary>通报单位; null when it is the sponsor.</summary>
    public string? Addressee { get; init; }

    /// <summary>县区; null for the city's own departments.</summary>
    public string? County { get; init; }

    public SiteState State { get; init; } = SiteState.Running;

    /// <summary>The unit that an annex names: 驿城区, 市文广新局.</summary>
    public string Unit => Addressee ?? UnitShort;

    /// <summary>The same where the government itself is meant, as in the list of what is still open: 驿城区政府.</summary>
    public string Office => Addressee is { } unit && unit == County ? unit + "政府" : Unit;

    /// <summary>The site's own office in short: 遂平县工商局.</summary>
    public string UnitShort => SponsorShort ?? Sponsor;

    public string Told => BodyName ?? Name;
}

/// <summary>随机抽查: its period, what it drew, what came of each.</summary>
internal sealed record SpotCheck
{
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>How many were drawn, as the plan of the draw has it.</summary>
    public required int Selected { get; init; }

    /// <summary>How many are 不合格, as the round's summary has it.</summary>
    public required int Unqualified { get; init; }

    /// <summary>How many are 合格, likewise; null where nobody has counted them: no rate is told then.</summary>
    public int? Qualified { get; init; }

    /// <summary>One a site.</summary>
    public IReadOnlyList<CheckedSite> Results { get; init; } = [];
}

/// <summary>A recorded decision of a leader's.</summary>
internal sealed record Decision(string Reason, string ApprovedBy, DateOnly On);

/// <summary>复查: what an earlier notice named and what of it is still open.</summary>
internal sealed record Recheck
{
    /// <summary>The earlier notice's number (发文字号).</summary>
    public required string Number { get; init; }

    /// <summary>The year it was sent out in.</summary>
    public required int Year { get; init; }

    /// <summary>How many problems it named.</summary>
    public required int Notified { get; init; }

    /// <summary>How many of them are still open.</summary>
    public required int Open { get; init; }

    /// <summary>One a site that it named, rectified ones too.</summary>
    public IReadOnlyList<RecheckedSite> Sites { get; init; } = [];
}

internal sealed record RecheckedSite(SiteId Site, int Notified, int Open);

/// <summary>What a higher office found, with its own totals, which cannot be derived from our sites.</summary>
internal sealed record HigherResult
{
    /// <summary>省政府办公厅.</summary>
    public required string Office { get; init; }

    /// <summary>全省.</summary>
    public required string Area { get; init; }

    public required int Inspected { get; init; }

    public required int Unqualified { get; init; }

    public required int OursInspected { get; init; }

    public required int OursUnqualified { get; init; }

    /// <summary>Ours that it found wanting, as it names them.</summary>
    public IReadOnlyList<string> Ours { get; init; } = [];
}
