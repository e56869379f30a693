namespace Checker.Pages;

/// <summary>The picture that a form carries; its name and type are what the sender says, and count for nothing.</summary>
internal static class PictureForm
{
    /// <summary>Its bytes; null where there is none.</summary>
    public static async Task<byte[]?> ReadAsync(IFormCollection form, CancellationToken cancellationToken)
    {
        if (form.Files["picture"] is not { Length: > 0 } file)
            return null;

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }
}
