namespace Checker.Sites;

/// <summary>Which column of the file holds which field.</summary>
internal sealed class RegistryHeader
{
    /// <summary>A header can hold anything; an answer names no more than this.</summary>
    private const int MostNamed = 40;

    private readonly Dictionary<string, int> _positions = [];
    private readonly List<string> _unknown = [];
    private readonly List<string> _doubled = [];
    private readonly string[] _names;
    private readonly HashSet<string> _distinct;

    public RegistryHeader(IReadOnlyList<string> cells)
    {
        _names = [.. cells.Select(Bare)];
        _distinct = [.. _names];
        foreach (var (at, name) in _names.Index().Where(cell => cell.Item.Length > 0))
            Place(name, at);
    }

    /// <summary>Columns that the registry does not know.</summary>
    public IReadOnlyList<string> Unknown => Named(_unknown);

    /// <summary>Fields that two columns claim.</summary>
    public IReadOnlyList<string> Doubled => Named(_doubled);

    public IReadOnlyList<string> Seen => Named(_names.Where(name => name.Length > 0));

    public IReadOnlyList<string> Missing => [.. RegistryField.Must.Where(must => !_positions.ContainsKey(must))];

    public int KnownCount => _positions.Count;

    public int? PositionOf(string field) => _positions.TryGetValue(field, out var at) ? at : null;

    /// <summary>Whether a row has text where the header has no name: a comma too many has moved its cells.</summary>
    public bool IsOverrunBy(IReadOnlyList<string> cells) =>
        cells.Index().Any(cell =>
            !string.IsNullOrWhiteSpace(cell.Item) && (cell.Index >= _names.Length || _names[cell.Index].Length == 0));

    private void Place(string name, int at)
    {
        var field = RegistryField.All.Contains(name) ? name : RegistryField.CalledAlso(name);
        // 单位 means the sponsor only where no column is called 主办单位.
        if (field is null || (field != name && _distinct.Contains(field)))
            _unknown.Add(name);
        else if (!_positions.TryAdd(field, at))
            _doubled.Add(field);
    }

    private static string[] Named(IEnumerable<string> names) => [.. names.Distinct().Take(MostNamed).Select(CellText.Shown)];

    /// <summary>Offices space out short words (单  位), break lines in them, and star the columns that must be filled in.</summary>
    private static string Bare(string header) =>
        string.Concat(header.Where(c => !char.IsWhiteSpace(c) && c is not ('\uFEFF' or '★' or '☆' or '*' or '＊')));
}
