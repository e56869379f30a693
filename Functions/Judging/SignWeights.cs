using System.Text.Json;
using System.Text.Json.Serialization;
using Checker.Observing;

namespace Checker.Judging;

/// <summary>What each sign of another's hand weighs: the office's own numbers, in no criterion, so data.</summary>
/// <param name="Stands">So much makes one kind of evidence.</param>
/// <param name="Suspected">So much in all makes a page suspected.</param>
/// <param name="Words">By class and place.</param>
/// <param name="Means">By the id of the means.</param>
/// <param name="Hosts">By what a link's host looks like.</param>
/// <param name="LinkWords">By class, of a link's own words.</param>
internal sealed record SignWeights(
    double Stands, double Suspected,
    IReadOnlyDictionary<string, IReadOnlyDictionary<SignPlace, double>> Words,
    IReadOnlyDictionary<string, double> Means,
    IReadOnlyDictionary<Hiding, double> Hiding,
    IReadOnlyDictionary<string, double> Hosts,
    IReadOnlyDictionary<string, double> LinkWords)
{
    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static SignWeights Standard { get; } = Read();

    public double Of(FoundWord word, SignPlace place) =>
        Words.TryGetValue(word.Class, out var places) ? places.GetValueOrDefault(place) : 0;

    public double Of(string means) => Means.GetValueOrDefault(means);

    private static SignWeights Read()
    {
        using var stream = typeof(SignWeights).Assembly.GetManifestResourceStream("Lexicons/signs.json")
            ?? throw new InvalidOperationException("The assembly lacks the weights of signs.");
        return JsonSerializer.Deserialize<SignWeights>(stream, Options) ?? throw new InvalidOperationException("The weights of signs are empty.");
    }
}
