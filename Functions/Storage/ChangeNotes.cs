using System.Collections.Concurrent;

namespace Checker.Storage;

/// <summary>
/// What one request changes, noted by whatever writes it: here, since here alone both what was and what is are at hand, and
/// every way to a change leads through here. What timers and queues change is nobody's operation and is not noted.
/// </summary>
internal sealed class ChangeNotes
{
    /// <summary>Of an import, only the first are told.</summary>
    private const int Most = 20;

    private readonly AsyncLocal<Noted?> _request = new();

    /// <summary>From here on, what this flow changes is noted.</summary>
    public Noted Begin() => _request.Value = new Noted();

    /// <param name="what">What it is, and its id.</param>
    /// <param name="before">Null for what is new.</param>
    /// <param name="after">Null for what is gone.</param>
    public void Note<T>(string what, T? before, T? after)
        where T : class => _request.Value?.Add(what, () => JsonChange.Between(before, after));

    internal sealed class Noted
    {
        private readonly ConcurrentQueue<(string What, Func<(string Before, string After)> Change)> _notes = new();
        private int _count;

        public void Add(string what, Func<(string Before, string After)> change)
        {
            if (Interlocked.Increment(ref _count) <= Most)
                _notes.Enqueue((what, change));
        }

        /// <summary>What differs, as it was and as it is; null where nothing is to be told.</summary>
        public (string? Before, string? After) Told()
        {
            var changes = _notes.Select(note => (note.What, Change: note.Change())).ToList();
            return (Side(changes.Select(each => (each.What, each.Change.Before))), Side(changes.Select(each => (each.What, each.Change.After))));
        }

        private string? Side(IEnumerable<(string What, string Text)> side)
        {
            var lines = side.Where(each => each.Text.Length > 0).Select(each => $"{each.What}：{each.Text}").ToList();
            if (_count > Most && lines.Count > 0)
                lines.Add($"共{_count}项，只列前{Most}项");
            return lines is [] ? null : string.Join('\n', lines);
        }
    }
}
