namespace Checker.Tests.Support.Otlp;

/// <summary>A span, as a collector is told it.</summary>
internal sealed record ToldSpan(string Trace, string Id, string Parent, string Name, IReadOnlyDictionary<string, string> Tags)
{
    public static IEnumerable<ToldSpan> Of(ProtoMessage request) =>
        from resource in request.Messages(1)
        from scope in resource.Messages(2)
        from span in scope.Messages(2)
        select new ToldSpan(span.Hex(1), span.Hex(2), span.Hex(4), span.Text(5), ToldTags.Of(span, 9));
}

/// <summary>A metric's point, as a collector is told it; of a histogram, how many were measured.</summary>
internal sealed record ToldPoint(string Metric, double Value, IReadOnlyDictionary<string, string> Tags)
{
    private const int Gauge = 5;
    private const int Sum = 7;
    private const int Histogram = 9;

    public static IEnumerable<ToldPoint> Of(ProtoMessage request) =>
        from resource in request.Messages(1)
        from scope in resource.Messages(2)
        from metric in scope.Messages(2)
        from kind in new[] { Gauge, Sum, Histogram }
        from data in metric.Messages(kind)
        from point in data.Messages(1)
        select new ToldPoint(metric.Text(1), ValueOf(kind, point), ToldTags.Of(point, kind is Histogram ? 9 : 7));

    private static double ValueOf(int kind, ProtoMessage point) => kind is Histogram ? point.Number(4) : point.Has(6) ? (long)point.Number(6) : point.Real(4);
}

internal static class ToldTags
{
    public static IReadOnlyDictionary<string, string> Of(ProtoMessage told, int field) =>
        told.Messages(field).ToDictionary(tag => tag.Text(1), tag => tag.Messages(2).Select(value => value.Has(1) ? value.Text(1) : $"{value.Number(3)}").Single());
}
