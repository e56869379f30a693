using System.Globalization;

namespace Checker.Storage.Tables;

/// <summary>Filters in which every value is a literal of its type, whatever characters it has.</summary>
internal static class TableOdataFilter
{
    public static string Create(FormattableString filter) =>
        string.Format(CultureInfo.InvariantCulture, filter.Format, [.. filter.GetArguments().Select(Literal)]);

    private static string Literal(object? value) => value switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool yes => yes ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => string.Create(CultureInfo.InvariantCulture, $"{number}L"),
        double number => number.ToString(CultureInfo.InvariantCulture),
        DateTimeOffset at => string.Create(CultureInfo.InvariantCulture, $"datetime'{at.UtcDateTime:O}'"),
        Guid id => $"guid'{id}'",
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        _ => throw new ArgumentException($"No filter can compare with {value?.GetType().Name ?? "null"}.", nameof(value)),
    };
}
