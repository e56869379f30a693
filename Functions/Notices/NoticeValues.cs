using System.Globalization;

namespace Checker.Notices;

/// <summary>What stands in the fields of one notice; remembers what was lacking where it was used.</summary>
internal sealed class NoticeValues(NoticeFacts facts, NoticeTemplate template)
{
    /// <summary>A site with more open problems than this is named as an example, unless the editor says otherwise.</summary>
    private const int FewOpen = 1;

    private readonly Dictionary<string, FieldValue> _values = template.Facts.ToDictionary(fact => fact.Field, fact => fact.Value);
    private readonly List<string> _lacks = [];

    /// <summary>Each once, in the order of the text.</summary>
    public IReadOnlyList<string> Lacks => [.. _lacks.Distinct()];

    /// <summary>The annexes have their numbers: the text may speak of them.</summary>
    public void Number(IReadOnlyList<Annex> annexes)
    {
        _values["annex.open"] = Label(annexes, AnnexKind.StillOpen);
        _values["annex.unqualified"] = Label(annexes, AnnexKind.Unqualified);
        _values["annex.results"] = Label(annexes, AnnexKind.Results);
        _values["annex.counties"] = Label(annexes, AnnexKind.Counties);
    }

    public bool Holds(string? condition) => condition is null || !Read(condition).IsEmpty;

    public string Fill(string text, HigherResult? higher = null) => NoticeText.Fill(text, name => Value(name, higher));

    private string Value(string name, HigherResult? higher)
    {
        if (higher is not null && HigherFields.Names.Contains(name))
            return HigherFields.Read(name, higher);

        var value = Read(name);
        if (value.Lack is { } lack)
            _lacks.Add(lack);
        return value.Text;
    }

    private FieldValue Read(string name)
    {
        if (!_values.TryGetValue(name, out var value))
            _values[name] = value = name == "recheck.examples" ? new(Examples()) : NoticeFields.Read(name, facts);
        return value;
    }

    private static FieldValue Label(IReadOnlyList<Annex> annexes, AnnexKind kind) =>
        annexes.FirstOrDefault(annex => annex.Kind == kind) is { } annex ? new(annex.Label) : new("〔附件缺失〕", "正文引用的附件没有内容。");

    /// <summary>Sites that share their figures are told together.</summary>
    private string Examples() => string.Join('；', facts.StillOpen
        .Where(each => !facts.IsUnnamed(each.Site) && (facts.ChoiceOf(each.Site).Example ?? each.Open > FewOpen))
        .GroupBy(each => (each.Notified, each.Open))
        .Select(group => Example([.. group.Select(each => facts.Site(each.Site).Told)], group.Key.Notified, group.Key.Open)));

    private string Example(IReadOnlyList<string> sites, int notified, int open)
    {
        var phrase = (sites.Count, notified == open) switch
        {
            (1, true) => template.Recheck.AllOpen,
            (1, false) => template.Recheck.SomeOpen,
            (_, true) => template.Recheck.EachAllOpen,
            (_, false) => template.Recheck.EachSomeOpen,
        };
        return NoticeText.Fill(phrase, name => name switch
        {
            "sites" => NoticeWords.Join(sites),
            "notified" => notified.ToString(CultureInfo.InvariantCulture),
            "open" => open.ToString(CultureInfo.InvariantCulture),
            _ => Value(name, null),
        });
    }
}
