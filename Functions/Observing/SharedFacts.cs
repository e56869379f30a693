namespace Checker.Observing;

/// <summary>
/// Pages of one site say much alike: menus, teasers, days, and where on the page they stand. What several say is held once while
/// a visit goes on.
/// </summary>
internal sealed class SharedFacts
{
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<WrittenDate> _dates = [];
    private readonly Dictionary<string, Uri> _addresses = new(StringComparer.Ordinal);

    /// <returns>Equal to the page.</returns>
    public PageFacts Of(PageFacts page) => page with
    {
        Items = [.. page.Items.Select(Of)],
        Navigation = [.. page.Navigation.Select(column => column with { Address = Of(column.Address) })],
    };

    private Item Of(Item item) => new(
        Of(item.Title),
        item.Address is { } address ? Of(address) : null,
        item.Date is { } date ? Of(date) : null,
        item.Block is { } block ? Of(block) : null,
        Of(item.Place));

    private string Of(string text)
    {
        if (_texts.TryGetValue(text, out var known))
            return known;

        _texts.Add(text);
        return text;
    }

    private WrittenDate Of(WrittenDate date)
    {
        if (_dates.TryGetValue(date, out var known))
            return known;

        _dates.Add(date);
        return date;
    }

    /// <summary>By its letters: addresses that differ in their fragment alone are equal to <see cref="Uri"/>.</summary>
    private Uri Of(Uri address) => _addresses.TryGetValue(address.OriginalString, out var known) ? known : _addresses[address.OriginalString] = address;
}
