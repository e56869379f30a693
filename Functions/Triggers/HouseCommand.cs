using System.Globalization;
using Checker.Storage;
using Checker.Storage.Keeping;

namespace Checker.Triggers;

/// <summary><c>checker house --dry-run</c>: what house-keeping would remove.</summary>
internal static class HouseCommand
{
    private const int Mistaken = 2;

    private const string Help = """
        checker house --dry-run

        Tells what the daily house-keeping would remove if it ran now, by kind and reason, with counts and bytes, and touches
        nothing. The terms are the settings House__…; the storage account is that of AzureWebJobsStorage.
        """;

    public static async Task<int> RunAsync(
        string[] arguments, IServiceProvider services, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (arguments is not ["house", "--dry-run"])
        {
            var isAsked = arguments is ["house", "--help" or "-h"];
            await (isAsked ? output : errors).WriteLineAsync(Help);
            return isAsked ? 0 : Mistaken;
        }

        await services.GetRequiredService<StorageSetup>().RunAsync(cancellationToken);
        var book = new HouseBook(isDry: true);
        await services.GetRequiredService<KeepHouse>().KeepAsync(book, () => true, cancellationToken);
        foreach (var (kind, (count, bytes)) in book.Gone)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count,10:N0} {bytes,16:N0} bytes  {kind.Told()}"));
        await output.WriteLineAsync(book.Gone.Count == 0 ? "Nothing would be removed." : "Nothing was removed: this was a dry run.");
        return 0;
    }
}
