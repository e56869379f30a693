using System.Globalization;
using Checker.Notices.Papers;
using Checker.Sites;
using Checker.Storage;
using Microsoft.Extensions.Primitives;

namespace Checker.Api;

/// <summary>An address's parameters as an order: forms send fields that nobody filled in, too.</summary>
internal static class NoticePaperQuery
{
    /// <summary>Null when a number or a day is none.</summary>
    public static NoticePaperOrder? Read(PaperKind kind, IQueryCollection query)
    {
        if (!Number(query["year"], out var year) || !Number(query["quarter"], out var quarter) || !Number(query["serial"], out var serial)
            || !Day(query["signed"], out var signed) || !Day(query["printed"], out var printed) || !Day(query["deadline"], out var deadline))
            return null;

        return new NoticePaperOrder
        {
            Kind = kind,
            Round = query["round"],
            Site = query["site"],
            Notice = query["notice"],
            Year = year,
            Quarter = quarter,
            To = Lines(query["to"]),
            Serial = serial,
            Signed = signed,
            Printed = printed,
            Deadline = deadline,
        };
    }

    /// <summary>A line each, of one field or several.</summary>
    public static IReadOnlyList<string> Lines(StringValues values) =>
        [.. values.SelectMany(value => (value ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private static bool Number(StringValues said, out int? number)
    {
        number = int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;
        return number is not null || string.IsNullOrWhiteSpace(said);
    }

    private static bool Day(StringValues said, out DateOnly? day)
    {
        day = RegistryDate.Read(said.ToString());
        return day is not null || string.IsNullOrWhiteSpace(said);
    }
}
