using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Checker.Tests.Support;

/// <summary>Files of the kinds that reports bring, as small as they can be.</summary>
internal static class SomeFiles
{
    public static readonly byte[] Pdf = [.. "%PDF-1.7\n%\u00e2\n"u8];
    public static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];
    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16];

    public const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <summary>An Office file whose parts have these types, and more entries if wanted.</summary>
    public static byte[] Office(int entries, params string[] types) => Zip(entries, Types(types));

    public static string Types(params string[] types) =>
        $"""<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{string.Concat(types.Select(type => $"""<Override PartName="/x" ContentType="{type}"/>"""))}</Types>""";

    /// <param name="entries">All together.</param>
    public static byte[] Zip(int entries, string contentTypes, string name = "[Content_Types].xml")
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var part = zip.CreateEntry(name).Open())
                part.Write(Encoding.UTF8.GetBytes(contentTypes));
            for (var number = 1; number < entries; number++)
                zip.CreateEntry($"{number}");
        }

        return file.ToArray();
    }

    /// <summary>A compound file whose directory has these names, four to a sector.</summary>
    public static byte[] Compound(params string[] names)
    {
        const int size = 512;
        var sectors = (names.Length + 3) / 4;
        var file = new byte[size * (2 + sectors)];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(file);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(30), 9);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(48), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(76), 0);
        for (var sector = 1; sector <= sectors; sector++)
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(size + (sector * 4)), sector == sectors ? 0xFFFFFFFE : (uint)sector + 1);
        foreach (var (index, name) in names.Index())
        {
            var entry = file.AsSpan(size * 2 + (index * 128));
            Encoding.Unicode.GetBytes(name, entry);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((name.Length * 2) + 2));
        }

        return file;
    }
}
