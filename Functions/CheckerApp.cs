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
using Microsoft.AspNetCore.Server.Kestrel.Core;
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

    public static void AddChecker(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.Logging.AddLineFormatter();
        services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);

        services.AddOptions<CheckerOptions>().BindConfiguration(CheckerOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<FetchOptions>().BindConfiguration(FetchOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<RoundOptions>().BindConfiguration(RoundOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ProbeOptions>().BindConfiguration(ProbeOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ProblemOptions>().BindConfiguration(ProblemOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<HouseOptions>().BindConfiguration(HouseOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<AlertOptions>().BindConfiguration(AlertOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<FetchOptions>, FetchOptionsValidation>().AddSingleton<IValidateOptions<AlertOptions>, AlertOptionsValidation>();

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<StorageAccount>().AddSingleton<StorageSetup>().AddSingleton<QueueReading>().AddSingleton<ProgramRuns>().AddSingleton<TimerWork>();
        services.AddSingleton<SiteStore>().AddSingleton<RoundStore>().AddSingleton<DrawStore>().AddSingleton<CheckStore>().AddSingleton<VisitStore>();
        services.AddSingleton<BodyStore>().AddSingleton<ReadingStore>().AddSingleton<RoundReading>().AddSingleton<EvidenceReading>().AddSingleton<SiteReading>();
        services.AddSingleton<SignInStore>().AddSingleton<RejectedStore>().AddSingleton<StopStore>().AddSingleton<EditionStore>().AddSingleton<NoticeWatches>().AddSingleton<HomeWatches>().AddSingleton<PlaceReading>().AddSingleton<QuarterPlanning>();
        services.AddSingleton<ManualCheckStore>().AddSingleton<UnregisteredReading>().AddSingleton<NoticeComparing>().AddSingleton<Unlisting>().AddSingleton<NoticeGathering>().AddSingleton<PictureStore>().AddSingleton<CaseReading>().AddSingleton<ProbeStore>();
        services.AddSingleton<SweptRounds>().AddSingleton<Resting>().AddSingleton<RoundSweeping>().AddSingleton<ProbeRollUp>().AddSingleton<StorageCounting>();
        services.AddSingleton<QueueSender>().AddSingleton<Registering>().AddSingleton<UploadStore>().AddSingleton<FilingStore>().AddSingleton<ProblemStore>();
        services.AddSingleton<ProblemEdits>().AddSingleton<EvidenceVault>().AddSingleton<ProblemReading>().AddSingleton<Joining>().AddSingleton<RoundClosing>().AddSingleton<NoticeStore>();
        services.AddSingleton<NoticeDesk>().AddSingleton<NoticeIssuing>().AddSingleton<AccountStore>().AddSingleton<OperationLog>();
        services.AddSingleton<TalkStore>().AddSingleton<SelfCheckStore>().AddSingleton<HigherStore>().AddSingleton<PaperReading>();
        services.AddSingleton<NoticePaperStore>().AddSingleton<NoticePaperBatches>().AddSingleton<NoticePaperPeriods>();
        services.AddSingleton<NoticePaperOthers>().AddSingleton<NoticePaperDesk>();
        services.AddSingleton<SheetReading>();
        services.AddSingleton<OpenProblems>().AddSingleton<RegistryGlance>().AddSingleton<ProgramHealth>().AddSingleton<DeskReading>().AddSingleton<TrendReading>().AddSingleton<SettingsInForce>().AddSingleton<Whereabouts>().AddSingleton<ProgramStatus>();
        services.AddSingleton<EvidenceShowing>().AddSingleton<ColumnDesk>().AddSingleton<AvailabilityReading>().AddSingleton<CheckComparing>();

        services.AddSingleton<AttachmentStore>().AddSingleton<SubmissionStore>().AddSingleton<SubmissionEdits>().AddSingleton<EnteringEdits>().AddSingleton<OutsideReading>().AddSingleton<SelfCheckReading>();
        services.AddSingleton<SelfChecking>().AddSingleton<DeskChoosing>().AddSingleton<SelfCheckViews>();

        services.AddSingleton<PageFetcher>().AddSingleton<PdfText>().AddSingleton<ClassifiedSightings>().AddSingleton<LexiconStore>().AddSingleton<BaselineStore>().AddSingleton<PageVisits>().AddSingleton<ProbeMemory>().AddSingleton<SiteVisit>().AddSingleton<WatchedVisit>().AddSingleton<JudgingTurns>();
        services.AddSingleton<Concluding>().AddSingleton<RoundPlanning>().AddSingleton<RoundSteering>().AddSingleton<ManualChecking>().AddSingleton<Stopping>().AddSingleton<JudgeAgain>();
        services.AddSingleton<PlanRound>().AddSingleton<RunRound>().AddSingleton<CheckSite>();
        services.AddSingleton<PoisonSiteCheck>().AddSingleton<CloseRounds>().AddSingleton<KeepHouse>().AddSingleton<PlanProbes>().AddSingleton<ProbeSites>();
        services.AddSingleton<AlertStore>().AddSingleton<AlertReading>().AddSingleton<Posting>().AddSingleton<Mailing>().AddSingleton<Delivering>().AddSingleton<SendAlerts>();
        services.AddSingleton<Staff>().AddSingleton<Triggers.Api>().AddSingleton<Health>();

        if (Otlp.IsOn(builder.Configuration))
            services.AddHostedService<Otlp>();
        services.AddHostedService<SpareMemory>();
        builder.AddHosting(Functions);
        if (Otlp.IsOn(builder.Configuration))
            services.AddHostedService<QueueGauges>(); // after storage is made ready
        AddPages(services);
        builder.AddAccess(); // last, so that storage is there when the keys are read at start
    }

    /// <summary>What needs the settings to be right comes first; the port opens after this.</summary>
    public static async Task UseCheckerAsync(this IHost app)
    {
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.Services.GetRequiredService<Whereabouts>().Tell();
        await app.UseHostingAsync();
    }

    /// <summary>A request's way through the program, whoever hands it over.</summary>
    public static void UseChecker(this IApplicationBuilder app)
    {
        app.UseProxies();
        app.UseOfficeHeaders();
        app.UseFailures();
        app.UseHeadAsGet();
        app.UseRouting();
        app.UseAccess(NoRight.ShowAsync);
        app.UseEndpoints(routes =>
        {
            routes.MapOffice();
            routes.MapApi();
            routes.MapGet(Health.Route, [Answers<Health.Standing>, Refuses(503)] (Health health, HttpRequest request) => health.RunAsync(request)).WithSummary(Health.Told);
            routes.MapFallback(Triggers.Api.Route, (Triggers.Api api, HttpRequest request) => api.Run(request));
            routes.MapFallback(Staff.Route, (Staff staff, HttpRequest request) => staff.Run(request));
        });
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
}
