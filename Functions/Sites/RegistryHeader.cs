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
    private readonly IReadOnlyDictionary<string, string> _choices;
    private readonly List<(int At, string Name, string? Field)> _columns = [];

    /// <param name="choices">What a person said that columns hold, by their bare names; empty to leave one alone.</param>
    public RegistryHeader(IReadOnlyList<string> cells, IReadOnlyDictionary<string, string> choices)
    {
        _choices = choices;
        _names = [.. cells.Select(Bare)];
        _distinct = [.. _names];
        foreach (var (at, name) in _names.Index().Where(cell => cell.Item.Length > 0))
            Place(name, at);
    }

    /// <summary>Every column that has a name, with the field that it holds; null when it is left alone.</summary>
    public IReadOnlyList<(int At, string Name, string? Field)> Columns => _columns;

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

    /// <summary>Whether a row is the header again: a printed table repeats it, a header of two merged rows does too.</summary>
    public bool IsRepeatedIn(IReadOnlyList<string> cells) =>
        RegistryField.Must.All(must => PositionOf(must) is { } at && at < cells.Count && Bare(cells[at]) == _names[at]);

    private void Place(string name, int at)
    {
        var field = FieldOf(name);
        if (field is null)
            _unknown.Add(name);
        else if (!_positions.TryAdd(field, at))
            _doubled.Add(field);
        if (_columns.Count < MostNamed)
            _columns.Add((at, name, field));
    }

    private string? FieldOf(string name)
    {
        if (_choices.TryGetValue(name, out var chosen))
            return RegistryField.All.Contains(chosen) ? chosen : null;

        // 单位 means the sponsor only where no column is called 主办单位, and nothing else was chosen for that.
        var field = RegistryField.All.Contains(name) ? name : RegistryField.CalledAlso(name);
        return field is not null && field != name && (_distinct.Contains(field) || _choices.Values.Contains(field)) ? null : field;
    }

    private static string[] Named(IEnumerable<string> names) => [.. names.Distinct().Take(MostNamed).Select(CellText.Shown)];

    /// <summary>Offices space out short words (单  位), break lines in them, and star the columns that must be filled in.</summary>
    private static string Bare(string header) =>
        string.Concat(header.Where(c => !char.IsWhiteSpace(c) && c is not ('\uFEFF' or '★' or '☆' or '*' or '＊')));
}
