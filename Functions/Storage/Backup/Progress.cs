using System.Globalization;

namespace Checker.Storage.Backup;

/// <summary>Tells of long work how far it is.</summary>
/// <param name="what">Such as <c>table sites</c>.</param>
internal sealed class Progress(TextWriter output, string what)
{
    private const int Every = 5_000;

    private readonly Lock _one = new();
    private long _done;

    public void Add(int more)
    {
        lock (_one)
        {
            var before = _done / Every;
            _done += more;
            if (_done / Every > before)
                Tell("…");
        }
    }

    public void End() => Tell("");

    private void Tell(string ending) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {_done:N0}{ending}"));
}
