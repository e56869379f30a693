namespace Checker.Tests.Samples;

/// <summary>The order of protocol (排序): counties, then the zones and the departments, as the two annexes have them.</summary>
internal static class SampleOrder
{
    private static readonly string[] Counties = ["驿城区", "遂平县", "西平县", "上蔡县", "汝南县", "平舆县", "正阳县", "确山县", "泌阳县", "新蔡县"];

    /// <summary>The numbers of the city's own sites that the annexes name, in their order.</summary>
    private static readonly int[] Named = [28, 30, 31, 32, 33, 14, 34, 15, 35, 16];

    public static int Of(SampleSite site) => site.County is { } county
        ? ((Array.IndexOf(Counties, county) + 1) * 100) + (site.Number == 29 ? 0 : site.Number)
        : 2000 + (Array.IndexOf(Named, site.Number) is >= 0 and var place ? place : site.Number);
}
