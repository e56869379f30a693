namespace Checker.Storage;

/// <summary>What lies in the storage account. Each is created at start.</summary>
internal static class Names
{
    public const string Sites = "sites";
    public const string Rounds = "rounds";
    public const string Checks = "checks";
    public const string Bodies = "bodies";
    public const string SignIns = "signins";
    public const string Rejected = "rejected";
    public const string Stops = "stops";
    public const string Probes = "probes";
    public const string Filings = "filings";
    public const string ManualChecks = "manualchecks";
    public const string Problems = "problems";
    public const string Accounts = "accounts";
    public const string Operations = "operations";
    public const string Talks = "talks";
    public const string SelfChecks = "selfchecks";
    public const string HigherReports = "higherreports";
    public const string Submissions = "submissions";
    public const string Classified = "classified";
    public const string Lexicon = "lexicon";
    public const string Alerts = "alerts";
    public const string Program = "program";

    public const string CheckFiles = "checks";
    public const string RoundFiles = "rounds";
    public const string KeyFiles = "keys";
    public const string RuleSetFiles = "rule-sets";
    public const string NoticeFiles = "notices";
    public const string TimerFiles = "timers";
    public const string UploadFiles = "uploads";
    public const string EvidenceFiles = "evidence";
    public const string AttachmentFiles = "attachments";
    public const string ReadingFiles = "readings";

    public const string SiteChecks = "site-checks";
    public const string RoundSteps = "round-steps";
    public const string SiteProbes = "site-probes";
    public const string Poison = "-poison";

    public static readonly IReadOnlyList<string> Tables = [Sites, Rounds, Checks, Bodies, SignIns, Rejected, Stops, Probes, Filings, ManualChecks, Problems, Talks, SelfChecks, HigherReports, Accounts, Operations, Submissions, Classified, Lexicon, Alerts, Program];
    public static readonly IReadOnlyList<string> Containers = [CheckFiles, RoundFiles, KeyFiles, TimerFiles, RuleSetFiles, NoticeFiles, EvidenceFiles, UploadFiles, AttachmentFiles, ReadingFiles];
    public static readonly IReadOnlyList<string> WorkQueues = [SiteChecks, RoundSteps, SiteProbes];
    public static readonly IReadOnlyList<string> Queues = [.. WorkQueues, .. WorkQueues.Select(queue => queue + Poison)];
}
