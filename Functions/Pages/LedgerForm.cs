using System.Globalization;
using System.Security.Claims;
using Checker.Access.People;
using Checker.Sites;

namespace Checker.Pages;

/// <summary>A form of the office's records, read for its entry.</summary>
internal sealed class LedgerForm(IFormCollection form, ClaimsPrincipal user)
{
    private static readonly char[] LineBreaks = ['\r', '\n'];

    /// <summary>Who signed in.</summary>
    public string SignedIn => Person.Acting(user, form);

    public string this[string name] => form[name].ToString();

    /// <summary>The version that the page showed; null when it showed none.</summary>
    public int? Version => Number("version");

    public DateOnly? Day(string name) => RegistryDate.Read(this[name]);

    public int? Number(string name) =>
        int.TryParse(this[name].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>One a line.</summary>
    public IReadOnlyList<string> Lines(string name) => this[name].Split(LineBreaks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
