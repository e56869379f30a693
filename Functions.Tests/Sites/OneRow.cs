using System.Text;
using Checker.Sites;
using Xunit;

namespace Checker.Tests.Sites;

/// <summary>A file of one row, in good order but for the cells given.</summary>
internal static class OneRow
{
    public static Site Site(params (string Field, string Cell)[] cells)
    {
        var plan = Import(cells);

        Assert.Equal([], plan.Rejected.Select(row => row.Message));
        return Assert.Single(plan.New);
    }

    public static void Refused(string field, string cell, string told)
    {
        var plan = Import((field, cell));

        var rejected = Assert.Single(plan.Rejected);
        Assert.Equal((2, field), (rejected.Row, rejected.Field));
        Assert.Contains(told, rejected.Message, StringComparison.Ordinal);
        Assert.Empty(plan.New);
    }

    public static ImportPlan Import(params (string Field, string Cell)[] cells)
    {
        var row = new Dictionary<string, string>
        {
            [RegistryField.Sponsor] = "甲局",
            [RegistryField.Name] = "甲网",
            [RegistryField.Home] = "http://www.a.gov.cn/",
        };
        foreach (var (field, cell) in cells)
            row[field] = cell;
        var file = Encoding.UTF8.GetBytes($"{string.Join(',', row.Keys)}\n{string.Join(',', row.Values)}\n");

        return RegistryImport.Plan(Assert.IsType<RegistryRows.Taken>(RegistryFile.Read(file)), []);
    }
}
