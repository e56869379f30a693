using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using Checker.Access;
using Checker.Alerts;
using Checker.Api;
using Checker.Api.Document;
using Checker.Fetching;
using Checker.Host;
using Checker.Pages;
using Checker.Problems;
using Checker.Rounds;
using Checker.Storage;
using Checker.Storage.Keeping;
using Checker.Triggers;
using Microsoft.Extensions.Options;

namespace Checker;

/// <summary>All wiring and all routes, on one page.</summary>
internal static class CheckerApp
{
    /// <summary>The functions of the program; a test tells when one is missing here.</summary>
    public static readonly FunctionTable Functions = FunctionTable.Of(
        typeof(PlanRound), typeof(RunRound), typeof(CheckSite), typeof(PoisonSiteCheck), typeof(CloseRounds), typeof(KeepHouse),
        typeof(PlanProbes), typeof(ProbeSites), typeof(SendAlerts),
        typeof(Staff), typeof(Triggers.Api), typeof(Health));

    /// <summary>What a stop may take beyond the grace of running checks; <c>./start</c> waits for ten seconds in all.</summary>
    private static readonly TimeSpan GivingBack = TimeSpan.FromSeconds(4);

    public static void AddChecker(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        services.AddOptions<CheckerOptions>().BindConfiguration(CheckerOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<FetchOptions>().BindConfiguration(FetchOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<RoundOptions>().BindConfiguration(RoundOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ProbeOptions>().BindConfiguration(ProbeOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ProblemOptions>().BindConfiguration(ProblemOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<HouseOptions>().BindConfiguration(HouseOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<AlertOptions>().BindConfiguration(AlertOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<FetchOptions>, FetchOptionsValidation>().AddSingleton<IValidateOptions<AlertOptions>, AlertOptionsValidation>();

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<StorageAccount>().AddSingleton<StorageSetup>();
        services.AddSingleton<SiteStore>().AddSingleton<RoundStore>().AddSingleton<DrawStore>().AddSingleton<CheckStore>().AddSingleton<VisitStore>();
        services.AddSingleton<BodyStore>().AddSingleton<ReadingStore>().AddSingleton<RoundReading>().AddSingleton<EvidenceReading>().AddSingleton<SiteReading>();
        services.AddSingleton<SignInStore>().AddSingleton<RejectedStore>().AddSingleton<StopStore>().AddSingleton<EditionStore>().AddSingleton<NoticeWatches>().AddSingleton<HomeWatches>().AddSingleton<QuarterPlanning>();
        services.AddSingleton<ManualCheckStore>().AddSingleton<UnregisteredReading>().AddSingleton<NoticeComparing>().AddSingleton<Unlisting>().AddSingleton<NoticeGathering>().AddSingleton<PictureStore>().AddSingleton<CaseReading>().AddSingleton<ProbeStore>();
        services.AddSingleton<SweptRounds>().AddSingleton<Resting>().AddSingleton<RoundSweeping>().AddSingleton<ProbeRollUp>().AddSingleton<StorageCounting>();
        services.AddSingleton<QueueSender>().AddSingleton<Registering>().AddSingleton<UploadStore>().AddSingleton<FilingStore>().AddSingleton<ProblemStore>();
        services.AddSingleton<ProblemEdits>().AddSingleton<EvidenceVault>().AddSingleton<ProblemReading>().AddSingleton<Joining>().AddSingleton<NoticeStore>();
        services.AddSingleton<NoticeDesk>().AddSingleton<NoticeIssuing>().AddSingleton<AccountStore>().AddSingleton<OperationLog>();
        services.AddSingleton<TalkStore>().AddSingleton<SelfCheckStore>().AddSingleton<HigherStore>().AddSingleton<PaperReading>();
        services.AddSingleton<NoticePaperStore>().AddSingleton<NoticePaperBatches>().AddSingleton<NoticePaperPeriods>();
        services.AddSingleton<NoticePaperOthers>().AddSingleton<NoticePaperDesk>();
        services.AddSingleton<SheetReading>();
        services.AddSingleton<OpenProblems>().AddSingleton<RegistryGlance>().AddSingleton<ProgramHealth>().AddSingleton<DeskReading>().AddSingleton<TrendReading>().AddSingleton<SettingsInForce>().AddSingleton<Whereabouts>();
        services.AddSingleton<EvidenceShowing>().AddSingleton<ColumnDesk>().AddSingleton<AvailabilityReading>().AddSingleton<CheckComparing>();

        services.AddSingleton<AttachmentStore>().AddSingleton<SubmissionStore>().AddSingleton<SubmissionEdits>().AddSingleton<EnteringEdits>().AddSingleton<OutsideReading>().AddSingleton<SelfCheckReading>();
        services.AddSingleton<SelfChecking>().AddSingleton<DeskChoosing>().AddSingleton<SelfCheckViews>();

        services.AddSingleton<PageFetcher>().AddSingleton<PdfText>().AddSingleton<ClassifiedSightings>().AddSingleton<LexiconStore>().AddSingleton<BaselineStore>().AddSingleton<PageVisits>().AddSingleton<ProbeMemory>().AddSingleton<SiteVisit>().AddSingleton<WatchedVisit>();
        services.AddSingleton<Concluding>().AddSingleton<RoundPlanning>().AddSingleton<RoundSteering>().AddSingleton<ManualChecking>().AddSingleton<Stopping>().AddSingleton<JudgeAgain>();
        services.AddSingleton<PlanRound>().AddSingleton<RunRound>().AddSingleton<CheckSite>();
        services.AddSingleton<PoisonSiteCheck>().AddSingleton<CloseRounds>().AddSingleton<KeepHouse>().AddSingleton<PlanProbes>().AddSingleton<ProbeSites>();
        services.AddSingleton<AlertStore>().AddSingleton<AlertReading>().AddSingleton<Posting>().AddSingleton<Mailing>().AddSingleton<Delivering>().AddSingleton<SendAlerts>();
        services.AddSingleton<Staff>().AddSingleton<Triggers.Api>().AddSingleton<Health>();

        var host = new FunctionsHost(builder.Configuration);
        services.AddSingleton(host);
        if (host.Port is null)
            AddStandalone(builder);
        else
            builder.AddCustomHandler(host, Functions);
        AddPages(services);
        builder.AddAccess(); // last, so that storage is there when the keys are read at start
    }

    /// <summary>Makes storage ready (a custom handler does so when it starts), then maps the routes; the port opens after this.</summary>
    public static async Task UseCheckerAsync(this WebApplication app)
    {
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.Services.GetRequiredService<Whereabouts>().Tell();
        if (app.Services.GetRequiredService<FunctionsHost>().Port is null)
            await app.Services.GetRequiredService<StorageSetup>().RunAsync(app.Lifetime.ApplicationStopping);
        else
            app.UseCustomHandler();

        app.UseProxies();
        app.UseOfficeHeaders();
        app.UseFailures();
        app.UseHeadAsGet();
        app.UseRouting();
        app.UseAccess(NoRight.ShowAsync);

        app.MapOffice();
        app.MapApi();
        app.MapGet(Health.Route, [Answers<Health.Standing>, Refuses(503)] (Health health, HttpRequest request) => health.RunAsync(request)).WithSummary(Health.Told);
        app.MapFallback(Triggers.Api.Route, (Triggers.Api api, HttpRequest request) => api.Run(request));
        app.MapFallback(Staff.Route, (Staff staff, HttpRequest request) => staff.Run(request));
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddProblemDetails();
        services.AddApiDocument();
        services.AddSingleton<HtmlEncoder, InertEncoder>();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = Json.Options.Encoder;
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            json.SerializerOptions.Converters.Add(Json.Options.Converters[0]);
        });
    }

    /// <summary>Without a Functions host, this process is its own: it listens where it is told, and pumps timers and queues.</summary>
    private static void AddStandalone(WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(CheckerOptions.Section).Get<CheckerOptions>() ?? new CheckerOptions();
        builder.WebHost.UseUrls(options.Urls);
        builder.Services.Configure<HostOptions>(host =>
        {
            host.ServicesStopConcurrently = true;
            host.ShutdownTimeout = options.Grace + GivingBack;
        });
        foreach (var queue in Functions.Queues)
            builder.Services.AddSingleton<IHostedService>(services => ActivatorUtilities.CreateInstance<QueuePump>(services, queue));
        foreach (var timer in Functions.Timers)
            builder.Services.AddSingleton<IHostedService>(services => ActivatorUtilities.CreateInstance<TimerPump>(services, timer));
    }
}
