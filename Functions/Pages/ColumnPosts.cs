using System.Globalization;
using System.Security.Claims;
using Checker.Access.People;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>What the form of a site's columns sends. Its token is tested before this is called.</summary>
internal static class ColumnPosts
{
    /// <summary>A column's field is this and its key.</summary>
    public const string Field = "c-";

    /// <summary>No longer settled.</summary>
    public const string Unsettled = "取消认定";

    public static async Task<IResult> SettleAsync(
        string site, IFormCollection form, ClaimsPrincipal user, ColumnDesk columns, CancellationToken cancellationToken)
    {
        if (!SiteId.TryParse(site, null, out var id)
            || !int.TryParse(form["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
            throw new BadHttpRequestException("The site or its revision is none.");

        var source = new ChangeSource(Person.Acting(user, form), ChangeOrigin.Form);
        return await columns.SettleAsync(id, Read(form), revision, source, cancellationToken) switch
        {
            null => Results.NotFound(),
            SiteEdited.Saved => Results.LocalRedirect($"/office/sites/{id}#columns"),
            SiteEdited.Refused refused => Told(site, string.Join('；', refused.Faults.Select(fault => fault.Message)), StatusCodes.Status422UnprocessableEntity, cancellationToken),
            SiteEdited.Overtaken overtaken => Told(site, $"您填写期间，该网站的登记信息已被修改（{SitePosts.Told(overtaken)}），请核对后再保存", StatusCodes.Status412PreconditionFailed, cancellationToken),
            _ => throw new InvalidOperationException("An edit ends otherwise."),
        };
    }

    /// <summary>What was left alone is not in it.</summary>
    private static Dictionary<string, ColumnClass?> Read(IFormCollection form)
    {
        var wanted = new Dictionary<string, ColumnClass?>();
        foreach (var (name, value) in form)
        {
            if (!name.StartsWith(Field, StringComparison.Ordinal))
                continue;
            if (RegistryWords.ColumnClasses.TryGetValue(value.ToString(), out var @class))
                wanted[name[Field.Length..]] = @class;
            else if (value == Unsettled)
                wanted[name[Field.Length..]] = null;
        }

        return wanted;
    }

    private static RazorComponentResult<SitePage> Told(string site, string fault, int status, CancellationToken cancellationToken) =>
        new(new { SiteId = site, ColumnFault = fault, Cancel = cancellationToken }) { StatusCode = status };
}
