namespace Checker.Fetching;

/// <summary>Where an answer sends the visitor on.</summary>
internal static class Redirect
{
    /// <summary>Whether the answer sends on: a redirect's status and a Location that says something.</summary>
    public static bool Is(HttpResponseMessage response) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && Location(response) is not "";

    /// <returns>Null when the Location is no address.</returns>
    public static Uri? Target(Uri from, HttpResponseMessage response) =>
        Uri.TryCreate(from, WireText.ReadAddress(Location(response)), out var target) ? target : null;

    private static string Location(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("Location", out var values) ? values.First().Trim() : "";
}
