using System.Globalization;
using System.Security.Claims;
using Checker.Access.People;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>What the import's forms send: the file, then the word to import it. Their token is tested before these are called.</summary>
internal static class ImportPosts
{
    /// <summary>The largest file, and what the form puts round it.</summary>
    public const long MostBytes = RegistryFile.MostBytes + (64 << 10);

    public static async Task<IResult> UploadAsync(IFormFile? file, UploadStore uploads, CancellationToken cancellationToken)
    {
        if (file is not { Length: > 0 })
            return Again("请先选择文件。", cancellationToken);
        if (file.Length > RegistryFile.MostBytes)
            return Again($"文件超过 {RegistryFile.MostBytes >> 20} MB，请分成几个文件导入。", cancellationToken);

        await using var stream = file.OpenReadStream();
        var id = await uploads.AddAsync(Path.GetFileName(file.FileName), await BinaryData.FromStreamAsync(stream, cancellationToken), cancellationToken);
        return Results.LocalRedirect($"/office/sites/import/{id}");
    }

    /// <param name="form">As <c>map</c>: what each column holds, as it was previewed.</param>
    public static async Task<IResult> ImportAsync(
        string upload, IFormCollection form, ClaimsPrincipal user, UploadStore uploads, Registering registering, CancellationToken cancellationToken)
    {
        string[] map = [.. form["map"].OfType<string>()];
        if (ColumnChoices.Read(map) is not { } choices)
            throw new BadHttpRequestException("A column's choice is none.");
        if (await uploads.FindAsync(upload, cancellationToken) is not { } found || RegistryFile.Read(found.File, choices) is not RegistryRows.Taken rows)
            return Results.LocalRedirect(Preview(upload, map, ""));

        var source = new ChangeSource(Person.Acting(user, form), ChangeOrigin.Import, found.Name);
        var done = await registering.ImportAsync(rows, source, cancellationToken);
        return Results.LocalRedirect(Preview(upload, map, string.Create(CultureInfo.InvariantCulture, $"added={done.New}&changed={done.Changed}")));
    }

    private static string Preview(string upload, IEnumerable<string> map, string done) =>
        $"/office/sites/import/{Uri.EscapeDataString(upload)}?{string.Join('&', map.Select(choice => $"map={Uri.EscapeDataString(choice)}").Append(done))}";

    private static RazorComponentResult<ImportPage> Again(string fault, CancellationToken stop) =>
        new(new { Fault = fault, Cancel = stop }) { StatusCode = StatusCodes.Status400BadRequest };
}
