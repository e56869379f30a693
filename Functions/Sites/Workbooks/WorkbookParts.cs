using System.IO.Compression;
using System.Xml;

namespace Checker.Sites.Workbooks;

/// <summary>The parts of a workbook's zip and what they say of one another, with a cap on all that comes out of them.</summary>
internal sealed class WorkbookParts(ZipArchive zip)
{
    /// <summary>A registry of 100,000 sites takes some 110 MB; what a zip bomb takes is not known before it is unpacked.</summary>
    private const long MostUnpacked = 160L << 20;

    private const int MostEntries = 10_000;
    private const int MostRelations = 10_000;

    private long _left = MostUnpacked;

    /// <summary>The part that a file's own relations name first; null when it is no office document.</summary>
    public string? Main => Relations("").FirstOrDefault(relation => relation.Kind is "officeDocument")?.Target;

    /// <summary>Reads a part; null when there is none of that name.</summary>
    public XmlReader? Open(string part)
    {
        if (zip.Entries.Count > MostEntries)
            throw new WorkbookFaultException("工作簿里的部件太多，不是通常的名录。请把名录复制到新的工作簿后再导入。");
        if (Entry(part) is not { } entry)
            return null;
        if (entry.IsEncrypted)
            throw new WorkbookFaultException("文件加了密码。请取消密码后另存为 .xlsx，再导入。");

        return XmlReader.Create(new CappedPart(entry.Open(), this), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreWhitespace = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });
    }

    /// <summary>What a part refers to; of the whole file when it is empty.</summary>
    public IReadOnlyList<PartRelation> Relations(string part)
    {
        var folder = part.Contains('/', StringComparison.Ordinal) ? part[..(part.LastIndexOf('/') + 1)] : "";
        using var xml = Open($"{folder}_rels/{part[folder.Length..]}.rels");
        List<PartRelation> relations = [];
        while (xml?.Read() == true && relations.Count < MostRelations)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Type") is { } type && xml.GetAttribute("Target") is { } target)
                relations.Add(new PartRelation(id, type[(type.LastIndexOf('/') + 1)..], target.StartsWith('/') ? target[1..] : folder + target));
        }

        return relations;
    }

    /// <summary>Some writers differ in case between a part's name and what refers to it.</summary>
    private ZipArchiveEntry? Entry(string part) =>
        zip.GetEntry(part) ?? zip.Entries.FirstOrDefault(entry => entry.FullName.Replace('\\', '/').Equals(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>Counts what is unpacked.</summary>
    private sealed class CappedPart(Stream inner, WorkbookParts parts) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            parts._left -= read;
            return parts._left >= 0 ? read : throw new WorkbookFaultException(
                $"工作簿展开后超过 {MostUnpacked >> 20} MB，请把名录复制到新的工作簿，或分成几个文件后再导入。");
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}

/// <param name="Kind">The last word of the relation's type, which is the same in the two editions of the format.</param>
/// <param name="Target">From the zip's root on.</param>
internal sealed record PartRelation(string Id, string Kind, string Target);
