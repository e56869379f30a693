using System.Runtime.InteropServices;
using Checker.Host;
using Xunit;

namespace Checker.Tests.Host;

public sealed class SpareMemoryTests
{
    private const int Blocks = 4096;
    private static readonly byte[] Block = new byte[64 * 1024];

    /// <summary>So many blocks for one that stays: what is between these the library does not give back by itself.</summary>
    private const int Staying = 16;

    [Fact]
    public void Memory_between_what_is_in_use_goes_back_to_the_system()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other C libraries do so by themselves.");
        var blocks = Enumerable.Range(0, Blocks).Select(_ => Written()).ToList();
        foreach (var gone in blocks.Where((_, at) => at % Staying != 0))
            Marshal.FreeHGlobal(gone);

        var before = Environment.WorkingSet;
        var given = SpareMemory.GiveBack();
        var after = Environment.WorkingSet;
        foreach (var stayed in blocks.Where((_, at) => at % Staying == 0))
            Marshal.FreeHGlobal(stayed);

        Assert.True(given);
        Assert.InRange(before - after, (long)Block.Length * Blocks / 2, long.MaxValue);
    }

    private static nint Written()
    {
        var block = Marshal.AllocHGlobal(Block.Length);
        Marshal.Copy(Block, 0, block, Block.Length);
        return block;
    }
}
