using System.Collections.Frozen;
using System.Globalization;

namespace Checker.Sites;

/// <summary>
/// Reads one row's cells for what they mean, and gathers what is wrong with them, so that a clerk can mend a row in one go.
/// A column that the file lacks leaves alone what is known; an empty cell clears what can be empty, and leaves alone
/// what cannot.
/// </summary>
internal sealed class RowReader(RegistryRow row)
{
    public const int LongestText = 200;
    public const int LongestAddress = 2_000;

    private const int LongestList = 20_000;
    private const int GreatestOrder = 999_999;

    private readonly List<FieldFault> _faults = [];

    public int Row => row.Number;

    public IReadOnlyList<FieldFault> Faults => _faults;

    /// <summary>The row with all that is wrong with it; null while nothing is.</summary>
    public RejectedRow? Rejected => _faults.Count == 0 ? null : new RejectedRow(
        Row,
        string.Join('、', _faults.Select(fault => fault.Field).Distinct()),
        string.Concat(_faults.Select(fault => $"{fault.Field}：{fault.Message}。")));

    public static string Offer<T>(FrozenDictionary<string, T> words) =>
        string.Join('、', words.Keys.Order(StringComparer.Ordinal));

    public void Fault(string field, string message) => _faults.Add(new FieldFault(field, message));

    public string? Text(string field, string? known) => row[field] is null ? known : Cell(field);

    /// <summary>Empty only when it is wrong.</summary>
    public string Required(string field)
    {
        if (string.IsNullOrWhiteSpace(row[field]))
            Fault(field, "不能为空，请填写");
        return Cell(field) ?? "";
    }

    public int Number(string field, int known)
    {
        if (Cell(field) is not { } text)
            return known;
        if (int.TryParse(CellText.HalfWidth(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= GreatestOrder)
            return number;

        Fault(field, $"“{CellText.Shown(text)}”不是序号，请填写 0 到 {GreatestOrder} 的整数");
        return known;
    }

    public T Word<T>(string field, FrozenDictionary<string, T> words, T known)
        where T : struct => Meaning(field, words) ?? known;

    public T? OptionalWord<T>(string field, FrozenDictionary<string, T> words, T? known)
        where T : struct => row[field] is null ? known : Meaning(field, words);

    public DateOnly? Date(string field, DateOnly? known)
    {
        if (row[field] is null)
            return known;
        if (Cell(field) is not { } text)
            return null;

        var day = RegistryDate.Read(text);
        if (day is null)
            Fault(field, $"“{CellText.Shown(text)}”不是日期，{RegistryDate.Form}");
        return day;
    }

    public string? Code(string? known)
    {
        if (row[RegistryField.Code] is null)
            return known;
        if (Cell(RegistryField.Code) is not { } text)
            return null;

        var code = SiteCode.Read(text);
        if (code is null)
            Fault(RegistryField.Code, $"“{CellText.Shown(text)}”不对，{SiteCode.Form}；没有标识码的请留空");
        return code;
    }

    /// <summary>The home page; null only when it is missing or wrong.</summary>
    public Uri? Home()
    {
        if (string.IsNullOrWhiteSpace(row[RegistryField.Home]))
            Fault(RegistryField.Home, "不能为空，请填写首页网址");
        if (Cell(RegistryField.Home, LongestAddress) is not { } text)
            return null;

        var (address, fault) = SiteAddress.Read(text);
        if (fault is not null)
            Fault(RegistryField.Home, fault);
        return address;
    }

    /// <summary>Whether its cell gives names days.</summary>
    public bool IsDated(string field) => row[field] is { } cell && NameCell.IsDated(cell.Trim());

    /// <summary>Names with the days that their cell gives them.</summary>
    public IReadOnlyList<DatedName> Names(string field, IReadOnlyList<DatedName> known, bool alsoCommas = false) =>
        Each(field, known, alsoCommas, entry => NameCell.Read(field, entry));

    /// <summary>Hosts and path prefixes, as <see cref="SiteScope"/> reads them.</summary>
    public IReadOnlyList<string> Scope(IReadOnlyList<string> known) =>
        Each(RegistryField.Scope, known, alsoCommas: true, entry => SiteAddress.Read(entry) switch
        {
            ({ Query.Length: > 0 } or { Fragment.Length: > 0 }, _) =>
                (null, $"“{CellText.Shown(entry)}”只能写到路径为止，请删去“?”或“#”及其后面的部分"),
            ({ } address, _) => (NormalisedAddress.Of(address), null),
            (_, var fault) => ((string?)null, fault),
        });

    /// <summary>In the order of the marks.</summary>
    public IReadOnlyList<ClosureMark> Marks(IReadOnlyList<ClosureMark> known) =>
        row[RegistryField.Cancelled] is null
            ? known
            : [.. Each(RegistryField.Cancelled, [], alsoCommas: true, word => RegistryWords.ClosureMarks.ContainsKey(word)
                ? (word, null)
                : ((string?)null, $"“{CellText.Shown(word)}”无法识别，请填写{Offer(RegistryWords.ClosureMarks)}")).Select(word => RegistryWords.ClosureMarks[word]).Distinct().Order()];

    public IReadOnlyList<RegisteredColumn> Columns(Uri home, IReadOnlyList<RegisteredColumn> known) =>
        Each(RegistryField.Columns, known, alsoCommas: false, entry => ColumnCell.Read(entry, home));

    private IReadOnlyList<T> Each<T>(
        string field, IReadOnlyList<T> known, bool alsoCommas, Func<string, (T? Value, string? Fault)> read)
        where T : class
    {
        if (row[field] is null)
            return known;

        List<T> values = [];
        foreach (var entry in CellList.Read(Cell(field, LongestList, lines: true) ?? "", alsoCommas))
        {
            var (value, fault) = read(entry);
            if (fault is not null)
                Fault(field, fault);
            if (value is null)
                return known;

            values.Add(value);
        }

        return values;
    }

    private T? Meaning<T>(string field, FrozenDictionary<string, T> words)
        where T : struct
    {
        if (Cell(field) is not { } text)
            return null;
        if (words.TryGetValue(text, out var value))
            return value;

        Fault(field, $"“{CellText.Shown(text)}”无法识别，请填写{Offer(words)}");
        return null;
    }

    /// <summary>A cell's text; null when it is empty, absent or no fit text.</summary>
    private string? Cell(string field, int longest = LongestText, bool lines = false)
    {
        if (string.IsNullOrWhiteSpace(row[field]))
            return null;

        var text = FormulaGuard.Unguard(row[field]!.Trim());
        var fault = text.Length > longest
            ? $"共 {text.Length} 个字，超过 {longest} 个字，请缩短"
            : CellText.Fault(lines ? text.ReplaceLineEndings(";") : text);
        if (fault is null)
            return text;

        Fault(field, fault);
        return null;
    }
}
