using Checker.Judging;
using Checker.Observing;
using Xunit;

namespace Checker.Tests.Judging;

public class EvidenceTests
{
    private static readonly Sign Words = Sign.Words("赌博", SignPlace.Title, new FoundWord("certain", "百家乐"));
    private static readonly Sign Entities = new(EvidenceKind.Structure, SignPlace.Title, "entities");
    private static readonly Sign Doorway = new(EvidenceKind.Structure, SignPlace.Page, "doorway");
    private static readonly Sign Referrer = new(EvidenceKind.Behaviour, SignPlace.Script, "referrer");
    private static readonly Sign Agent = new(EvidenceKind.Behaviour, SignPlace.Script, "agent");

    public static TheoryData<string, bool, string> Cases { get; } = new()
    {
        { "words", false, "Suspected" },
        { "words", true, "Suspected" },
        { "entities", true, "" },
        { "words entities", false, "Definite" },
        { "words agent", false, "Suspected" },
        { "words agent", true, "Definite" },
        { "words referrer", false, "Definite" },
        { "doorway", true, "Suspected" },
        { "doorway referrer", true, "Suspected" },
        { "agent", true, "" },
        { "entities agent", true, "Suspected" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Two_kinds_or_one_and_nothing_left_are_definite_where_a_trade_is_named(string signs, bool isReplaced, string expected)
    {
        var page = new PageSigns([.. signs.Split(' ').Select(Named)], []);

        var evidence = Assert.Single(Evidence.Of(page, places: 2, words: 3));

        Assert.Equal(expected, $"{evidence.Strength(isReplaced)}");
    }

    [Fact]
    public void Words_in_their_own_place_and_another_are_two_kinds_from_the_number_of_words_on()
    {
        var title = Sign.Words("赌博", SignPlace.Title, new("certain", "百家乐"), new("certain", "老虎机"));
        var text = Sign.Words("赌博", SignPlace.Text, new FoundWord("certain", "真钱"));

        Assert.Equal(Strength.Definite, Evidence.Of(new([title, text], []), 2, 3).Single().Strength(false));
        Assert.Equal(Strength.Suspected, Evidence.Of(new([title, text], []), 2, 4).Single().Strength(false));
        Assert.Equal(Strength.Suspected, Evidence.Of(new([title], []), 2, 2).Single().Strength(false));
    }

    [Fact]
    public void Signs_that_name_no_trade_speak_for_every_one() =>
        Assert.Equal(
            ["代孕 Suspected", "赌博 Definite"],
            Evidence.Of(new([Words, Entities with { Category = "赌博" }, Sign.Words("代孕", SignPlace.Meta, new FoundWord("certain", "代孕公司"))], []), 2, 3)
                .Select(evidence => $"{evidence.Category} {evidence.Strength(false)}").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_means_and_every_hiding_has_a_weight_and_words()
    {
        Assert.All(SignWeights.Standard.Means.Keys, means =>
            Assert.NotEqual("", EvidenceWords.Of(new Evidence(null, new Dictionary<EvidenceKind, double>(), [], [new(EvidenceKind.Structure, SignPlace.Page, means)]))));
        Assert.All(Enum.GetValues<Hiding>(), hiding => Assert.NotEqual("", EvidenceWords.Of(hiding)));
        Assert.Equal(Enum.GetValues<Hiding>().Order(), SignWeights.Standard.Hiding.Keys.Order());
    }

    private static Sign Named(string name) => name switch
    {
        "words" => Words,
        "entities" => Entities,
        "doorway" => Doorway,
        "referrer" => Referrer,
        "agent" => Agent,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
