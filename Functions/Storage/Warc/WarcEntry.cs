namespace Checker.Storage.Warc;

/// <summary>Where the record lies that shows what came of asking for a page: one gzip member.</summary>
/// <param name="Sha256">
/// Of the payload as it is kept, masked where it had to be: the key by which this site's bodies are known. Hexadecimal,
/// lower case.
/// </param>
/// <param name="Type">
/// <see cref="WarcType.Response"/> and <see cref="WarcType.Conversion"/> have the body whole; <see cref="WarcType.Revisit"/> names one kept before, in another
/// file or earlier in this one; <see cref="WarcType.Metadata"/> says why nothing answered.
/// </param>
internal sealed record WarcEntry(Uri Address, Uri Asked, long Offset, long Length, string Sha256, WarcType Type)
{
    public bool Revisit => Type == WarcType.Revisit;

    public bool HoldsBody => Type is WarcType.Response or WarcType.Conversion;
}

/// <summary>A body that is kept whole already: the address and the moment it was served at.</summary>
internal sealed record KnownBody(Uri Address, DateTimeOffset At);

/// <summary>What a file says of its making.</summary>
/// <param name="At">When the file was begun.</param>
/// <param name="MaxBodyBytes">Where bodies were cut off: a shorter one that is not whole broke off by itself.</param>
/// <param name="NewId">Names the records; the same names give the same file.</param>
internal sealed record WarcVisit(string Software, DateTimeOffset At, int MaxBodyBytes, Func<Guid> NewId);
