using Google.Protobuf;

namespace Checker.Tests.Support.Otlp;

/// <summary>A message of protocol buffers, read by its fields' numbers: what a collector's own types would say, as far as tests ask.</summary>
internal sealed class ProtoMessage
{
    private readonly List<(int Field, object Value)> _fields = [];

    public ProtoMessage(ReadOnlySpan<byte> bytes)
    {
        var input = new CodedInputStream(bytes.ToArray());
        while (input.ReadTag() is not 0 and var tag)
        {
            _fields.Add((WireFormat.GetTagFieldNumber(tag), WireFormat.GetTagWireType(tag) switch
            {
                WireFormat.WireType.Varint => input.ReadUInt64(),
                WireFormat.WireType.Fixed64 => input.ReadFixed64(),
                WireFormat.WireType.Fixed32 => (ulong)input.ReadFixed32(),
                WireFormat.WireType.LengthDelimited => input.ReadBytes(),
                var other => throw new InvalidDataException($"{other}"),
            }));
        }
    }

    public IEnumerable<ProtoMessage> Messages(int field) => Of<ByteString>(field).Select(bytes => new ProtoMessage(bytes.Span));

    public string Text(int field) => Of<ByteString>(field).SingleOrDefault()?.ToStringUtf8() ?? "";

    public string Hex(int field) => Convert.ToHexStringLower((Of<ByteString>(field).SingleOrDefault() ?? ByteString.Empty).Span);

    public bool Has(int field) => _fields.Exists(each => each.Field == field);

    public ulong Number(int field) => Of<ulong>(field).SingleOrDefault();

    public double Real(int field) => BitConverter.UInt64BitsToDouble(Number(field));

    private IEnumerable<T> Of<T>(int field) => _fields.Where(each => each.Field == field).Select(each => each.Value).Cast<T>();
}
