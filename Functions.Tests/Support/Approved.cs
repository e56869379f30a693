using Xunit;

namespace Checker.Tests.Support;

/// <summary>Files of the repository that say what the program says. <c>APPROVE=1</c> writes them anew; what changed is then seen in the commit.</summary>
internal static class Approved
{
    public static void Equal(string path, string actual)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            File.WriteAllText(file, actual);

        Assert.True(File.Exists(file), $"{path} is not there: run this test with APPROVE=1 and look at what it writes.");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
