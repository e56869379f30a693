using System.Text;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Checker.Units;

/// <summary>
/// The names of the parts of a compound file (MS-CFB), which .doc, .xls, .wps and .et are, and a locked .docx too. Only its
/// directory is read, as far as the head of the file leads to it.
/// </summary>
internal static class CompoundFile
{
    private const int HeadLength = 512;
    private const int EntryLength = 128;
    private const int FatsInHead = 109;
    private const int MostSectors = 1_000;

    public static IReadOnlyList<string> Names(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeadLength || ReadUInt16LittleEndian(file[30..]) is not (9 or 12))
            return [];

        var size = 1 << ReadUInt16LittleEndian(file[30..]);
        List<string> names = [];
        var sector = ReadUInt32LittleEndian(file[48..]);
        for (var read = 0; read < MostSectors && Sector(file, sector, size) is { IsEmpty: false } entries; read++)
        {
            for (; entries.Length >= EntryLength; entries = entries[EntryLength..])
            {
                if (NameOf(entries) is { } name)
                    names.Add(name);
            }

            sector = After(file, sector, size);
        }

        return names;
    }

    /// <summary>Sectors are counted from behind the head's, which is one of them. Empty where there is none.</summary>
    private static ReadOnlySpan<byte> Sector(ReadOnlySpan<byte> file, uint number, int size)
    {
        var start = (number + 1L) * size;
        return start + size <= file.Length ? file.Slice((int)start, size) : [];
    }

    private static uint After(ReadOnlySpan<byte> file, uint sector, int size)
    {
        var each = (uint)size / sizeof(uint);
        return sector / each < FatsInHead
            && Sector(file, ReadUInt32LittleEndian(file[(76 + ((int)(sector / each) * sizeof(uint)))..]), size) is { IsEmpty: false } fat
                ? ReadUInt32LittleEndian(fat[((int)(sector % each) * sizeof(uint))..])
                : uint.MaxValue;
    }

    private static string? NameOf(ReadOnlySpan<byte> entry)
    {
        var length = ReadUInt16LittleEndian(entry[64..]);
        return length is >= 4 and <= 64 && length % 2 == 0 ? Encoding.Unicode.GetString(entry[..(length - 2)]) : null;
    }
}
