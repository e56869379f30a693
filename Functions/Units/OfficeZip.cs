using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;

namespace Checker.Units;

/// <summary>What an Office file (a zip by ECMA-376) says that its parts are. Nothing else of it is unpacked.</summary>
internal static class OfficeZip
{
    public const int MostEntries = 5_000;

    /// <summary>Of the list of types, unpacked; those of real files have some KB.</summary>
    public const int LargestTypes = 256 << 10;

    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;

    /// <summary>Empty for every other zip, and for one that is damaged or too large.</summary>
    public static IReadOnlyList<string> ContentTypes(byte[] file)
    {
        if (EntriesOf(file) is not (> 0 and <= MostEntries))
            return [];

        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            return zip.GetEntry("[Content_Types].xml") is { } types ? Read(types) : [];
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            return [];
        }
    }

    /// <summary>By the record at the end, before a directory of any length is read; null without one.</summary>
    private static int? EntriesOf(ReadOnlySpan<byte> file)
    {
        var tail = file[Math.Max(0, file.Length - EndLength - LongestComment)..];
        var end = tail.LastIndexOf("PK\u0005\u0006"u8);
        return end >= 0 && tail.Length - end >= EndLength ? BinaryPrimitives.ReadUInt16LittleEndian(tail[(end + 10)..]) : null;
    }

    private static List<string> Read(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        var bytes = new byte[LargestTypes + 1];
        var length = packed.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > LargestTypes)
            return [];

        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var xml = XmlReader.Create(new MemoryStream(bytes, 0, length), settings);
        List<string> types = [];
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Element && xml.GetAttribute("ContentType") is { } type)
                types.Add(type);
        }

        return types;
    }
}
