namespace Checker.Sites;

/// <summary>Which site a row speaks of.</summary>
internal sealed record SiteIdentity(string? Code, Uri Home, string Sponsor, string Name)
{
    /// <summary>Null when one of its cells is wrong.</summary>
    public static SiteIdentity? Of(RowReader cells)
    {
        var (code, home) = (cells.Code(null), cells.Home());
        var (sponsor, name) = (NameReader.Sponsor(cells), cells.Required(RegistryField.Name));
        return cells.Rejected is null && home is not null ? new SiteIdentity(code, home, sponsor, name) : null;
    }
}

/// <summary>A row's cells as a site.</summary>
internal static class SiteRow
{
    /// <param name="known">The site as the registry has it, or as a new one begins.</param>
    public static Site Read(RowReader cells, SiteIdentity identity, Site known)
    {
        var site = NameReader.Read(cells, identity, known) with
        {
            Order = cells.Number(RegistryField.Order, known.Order),
            Code = cells.Code(known.Code),
            Home = identity.Home,
            Scope = cells.Scope(known.Scope),
            County = cells.Text(RegistryField.County, known.County),
            Kind = cells.Word(RegistryField.Kind, RegistryWords.Kinds, known.Kind),
            OnInternet = cells.Word(RegistryField.Access, RegistryWords.Access, known.OnInternet),
            HasServices = cells.OptionalWord(RegistryField.Services, RegistryWords.Services, known.HasServices),
            State = cells.Word(RegistryField.State, RegistryWords.States, known.State),
            Closure = ClosureOf(cells, known.Closure ?? new Closure()),
            Office = cells.Text(RegistryField.Office, known.Office),
            Person = cells.Text(RegistryField.Person, known.Person),
            Phone = cells.Text(RegistryField.Phone, known.Phone) is var phone && phone is not null && ContactPhone.IsMasked(phone) ? known.Phone : phone,
            Columns = cells.Columns(identity.Home, known.Columns),
        };
        if (Contradiction(site) is { } fault)
            cells.Fault(RegistryField.ClosureKind, fault);
        return site;
    }

    private static Closure? ClosureOf(RowReader cells, Closure known)
    {
        var closure = new Closure
        {
            Kind = cells.OptionalWord(RegistryField.ClosureKind, RegistryWords.ClosureKinds, known.Kind),
            Requested = cells.Date(RegistryField.Requested, known.Requested),
            Approved = cells.Date(RegistryField.Approved, known.Approved),
            From = cells.Date(RegistryField.From, known.From),
            PlannedReturn = cells.Date(RegistryField.PlannedReturn, known.PlannedReturn),
            NoticeFrom = cells.Date(RegistryField.NoticeFrom, known.NoticeFrom),
            MovedTo = cells.Text(RegistryField.MovedTo, known.MovedTo),
            Cancelled = cells.Marks(known.Cancelled),
            Finished = cells.Date(RegistryField.Finished, known.Finished),
        };
        InOrder(cells, (RegistryField.Requested, closure.Requested), (RegistryField.Approved, closure.Approved));
        InOrder(cells, (RegistryField.Requested, closure.Requested), (RegistryField.Finished, closure.Finished));
        InOrder(cells, (RegistryField.From, closure.From), (RegistryField.PlannedReturn, closure.PlannedReturn));
        return closure.Cancelled is [] && closure with { Cancelled = [] } == new Closure() ? null : closure;
    }

    private static void InOrder(RowReader cells, (string Field, DateOnly? Day) first, (string Field, DateOnly? Day) second)
    {
        if (second.Day < first.Day)
            cells.Fault(second.Field, $"{RegistryDate.Write(second.Day)} 早于{first.Field} {RegistryDate.Write(first.Day)}，请核对");
    }

    private static string? Contradiction(Site site) => (site.State, site.Closure?.Kind) switch
    {
        (SiteState.OfflineForATime, ClosureKind.ForGood) or (SiteState.OfflineForGood, ClosureKind.ForATime) =>
            $"“{site.Closure?.Kind?.Word()}”与状态“{site.State.Word()}”不一致，请核对",
        _ => null,
    };
}
