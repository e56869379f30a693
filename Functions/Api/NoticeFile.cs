namespace Checker.Api;

/// <summary>A document that is written while it is asked for, as a download.</summary>
internal static class NoticeFile
{
    public static IResult Of(Action<Stream> write, string mediaType, string name)
    {
        var stream = new MemoryStream();
        write(stream);
        stream.Position = 0;
        return Results.File(stream, mediaType, name);
    }
}
