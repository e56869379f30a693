namespace Checker.Storage.Keeping;

/// <summary>What house-keeping lets go, by kind; on a dry run it lets go of nothing.</summary>
internal sealed class HouseBook(bool isDry)
{
    private readonly Lock _one = new();
    private readonly SortedDictionary<Gone, (int Count, long Bytes)> _gone = [];

    public bool IsDry { get; } = isDry;

    public IReadOnlyDictionary<Gone, (int Count, long Bytes)> Gone => _gone;

    public void Note(Gone kind, long bytes, int count = 1)
    {
        lock (_one)
        {
            var (known, sum) = _gone.GetValueOrDefault(kind);
            _gone[kind] = (known + count, sum + bytes);
        }
    }

    /// <summary>Does it, unless the run is dry; what was not done is not noted.</summary>
    public async Task LetGoAsync(Gone kind, long bytes, Func<Task<bool>> doing)
    {
        if (IsDry || await doing())
            Note(kind, bytes);
    }
}

/// <summary>Kinds of what goes, each for one reason.</summary>
internal enum Gone
{
    /// <summary>Lines of 操作日志 that are older than they must be kept.</summary>
    LogLines,

    /// <summary>Lines of the alerts' deliveries that are older than they are of use.</summary>
    Deliveries,

    /// <summary>Attachments to which nothing refers.</summary>
    Attachments,

    /// <summary>Days of probes that are summed up: their half hours go.</summary>
    ProbeDays,

    /// <summary>Files of attempts whose visit another attempt recorded.</summary>
    LostAttempts,

    /// <summary>Observations of old visits on which nothing rests.</summary>
    Observations,

    /// <summary>WARC files of such visits, when no body in them is in use.</summary>
    VisitFiles,

    /// <summary>Places of bodies that nothing refers to; their files go a month later.</summary>
    Bodies,
}

internal static class GoneWords
{
    public static string Told(this Gone kind) => kind switch
    {
        Gone.LogLines => "lines of the operation log, older than House__LogDays",
        Gone.Deliveries => "lines of the alerts' deliveries, older than House__DeliveryDays",
        Gone.Attachments => "attachments that nothing refers to, older than House__AttachmentDays",
        Gone.ProbeDays => "days of probes by half hours, older than House__ProbeDays, that become one figure a day",
        Gone.LostAttempts => "files of attempts at a visit that another attempt recorded",
        Gone.Observations => "observations older than House__VisitDays, on which nothing rests",
        Gone.VisitFiles => "WARC files older than House__VisitDays, on which nothing rests and no body of which is in use",
        Gone.Bodies => "places of bodies that no kept visit refers to (their files go a month later)",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
