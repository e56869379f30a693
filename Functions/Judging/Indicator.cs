namespace Checker.Judging;

/// <summary>What one edition says for one rule.</summary>
internal sealed record Indicator
{
    public string Rule { get; init; } = "";

    /// <summary>What the edition demands, in short.</summary>
    public string Clause { get; init; } = "";

    /// <summary>Where that stands.</summary>
    public string Source { get; init; } = "";

    public IndicatorRole Role { get; init; }

    public Sureness Sureness { get; init; } = Sureness.Unconfirmed;

    /// <summary>Without a verdict on it nothing can be said of the site as a whole.</summary>
    public bool Decisive { get; init; }

    /// <summary>The edition's spans, by the name that the rule calls them; null where the number is not confirmed.</summary>
    public IReadOnlyDictionary<string, Window?> Windows { get; init; } = new Dictionary<string, Window?>();

    /// <summary>The edition's counts and shares, likewise.</summary>
    public IReadOnlyDictionary<string, int?> Bounds { get; init; } = new Dictionary<string, int?>();

    /// <summary>The edition's lists of words, likewise.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lists { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Which of these names the office has set by itself: the source does not give them.</summary>
    public IReadOnlyList<string> Local { get; init; } = [];

    /// <summary>The findings' sentences, by the name that the rule calls them, with <c>{places}</c> for what was found.</summary>
    public IReadOnlyDictionary<string, string> Wordings { get; init; } = new Dictionary<string, string>();

    /// <summary>What the site's people are to do about a finding.</summary>
    public string Advice { get; init; } = "";

    /// <summary>What one finding takes off the score; null where that is not confirmed: then no score is counted.</summary>
    public decimal? Points { get; init; }

    /// <summary>
    /// Only what was read in the official text, or in a copy of it, is judged by. A hint is the office's own and says so.
    /// </summary>
    public bool Enabled => Sureness is Sureness.Confirmed || Role is IndicatorRole.Hint;

    public bool Vetoes => Role is IndicatorRole.Veto;

    /// <summary>A span that the rule cannot do without; a rule set that lacks it is refused when it is loaded.</summary>
    public Window Window(string name) =>
        Windows[name] ?? throw new InvalidOperationException($"{Rule}: window '{name}' is not confirmed.");

    /// <summary>Likewise a number.</summary>
    public int Bound(string name) =>
        Bounds[name] ?? throw new InvalidOperationException($"{Rule}: bound '{name}' is not confirmed.");

    /// <summary>A finding's sentence, in the edition's words.</summary>
    public string Say(string name, params ReadOnlySpan<(string Place, string Value)> values) => Template.Fill(Wordings[name], values);
}

/// <summary>What a finding of the rule does to the site by the edition.</summary>
internal enum IndicatorRole
{
    /// <summary>提示: shown to staff; no ground for failing a site, and in no annex.</summary>
    Hint,

    /// <summary>一般问题: pointed out, no more.</summary>
    Notice,

    /// <summary>扣分指标.</summary>
    Deduction,

    /// <summary>单项否决.</summary>
    Veto,
}

/// <summary>How sure it is that the edition says so.</summary>
internal enum Sureness
{
    /// <summary>Remembered or garbled: 标准待核对.</summary>
    Unconfirmed,

    /// <summary>Told by another text that says it follows the official one.</summary>
    Secondary,

    /// <summary>Read in a copy of the official text.</summary>
    Confirmed,
}
