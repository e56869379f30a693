using Checker.Storage;

namespace Checker.Pages;

/// <summary>The picture that a form carries; its name and type are what the sender says, and count for nothing.</summary>
internal static class PictureForm
{
    /// <summary>The kept picture's name, or why it was not kept; neither where there is none.</summary>
    public static async Task<(string? Picture, string? Fault)> KeepAsync(
        IFormCollection form, PictureStore pictures, string folder, CancellationToken cancellationToken)
    {
        if (form.Files["picture"] is not { Length: > 0 } file)
            return (null, null);
        if (file.Length > PictureStore.Largest)
            return (null, "截图不得超过5 MB");

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        var name = await pictures.AddAsync(folder, bytes.ToArray(), cancellationToken);
        return (name, name is null ? "截图须为 PNG 或 JPEG 图片" : null);
    }
}
