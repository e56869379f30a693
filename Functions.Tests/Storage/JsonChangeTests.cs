using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class JsonChangeTests
{
    [Fact]
    public void Only_what_differs_is_told_of_both_sides()
    {
        var before = Some.Site() with { Name = "旧名", Aliases = [] };

        var change = JsonChange.Between(before, before with { Name = "新名", Order = before.Order + 1 });

        Assert.Equal($"name=旧名；order={before.Order}", string.Join('；', change.Before.Split('；').Order()));
        Assert.Equal($"name=新名；order={before.Order + 1}", string.Join('；', change.After.Split('；').Order()));
        Assert.Equal(("", ""), JsonChange.Between(before, before));
    }

    [Fact]
    public void What_is_new_or_gone_has_one_side_and_a_long_text_is_cut()
    {
        var stop = new Stop(null, Some.Moment, "张三", new string('长', 400));

        var (before, after) = JsonChange.Between(null, stop);

        Assert.Equal("", before);
        Assert.Contains("by=张三", after, StringComparison.Ordinal);
        Assert.Contains($"why={new string('长', 300)}…", after, StringComparison.Ordinal);
        Assert.Equal((after, before), JsonChange.Between(stop, null));
    }
}
