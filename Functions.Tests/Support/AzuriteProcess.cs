using System.ComponentModel;
using System.Diagnostics;

namespace Checker.Tests.Support;

/// <summary>One Azurite, in memory if no folder is named.</summary>
internal sealed class AzuriteProcess : IDisposable
{
    public const string Account = "devstoreaccount1";
    public const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private const string Saved = "saved";

    // The pipe closes when the tests' process ends, even if it is killed; Azurite then ends, too. A line in it has all
    // databases written to disk, which by itself Azurite does every five seconds.
    private const string ObeyThePipe = """
        import{createRequire}from'node:module';
        const Module=createRequire(process.argv[1])('lokijs'),Loki=Module.prototype,all=new Set();
        for(const name of['loadDatabase','addCollection']){const own=Loki[name];Loki[name]=function(...a){all.add(this);return own.apply(this,a)}}
        const save=one=>new Promise((done,failed)=>one.saveDatabase(e=>e?failed(e):done()));
        process.stdin.on('data',()=>Promise.all([...all].map(save)).then(()=>console.log('saved'),e=>console.log('not saved: '+e)));
        process.stdin.on('end',()=>process.exit());
        """;

    // The tests of a run fill one Azurite with thousands of tables, queues and containers, a long run one table with as many rows. It looks
    // for a table from the first one on, and for the others by a filter of which the first part alone is asked of an index: the account, the
    // same for all, or the partition. The part that fewest have goes first.
    private const string FindByName = """
        const rows=Object.getPrototypeOf(new Module('').addCollection('').chain()),find=rows.find;
        rows.find=function(q,...a){
          const all=this.collection,having=key=>{const[from,to]=all.calculateRange('$eq',key,q[key]);return to-from};
          const keys=Object.keys(q??{}).filter(key=>typeof q[key]==='string'&&all.binaryIndices[key]);
          if(keys.length>1){
            const fewest=keys.reduce((one,other)=>having(other)<having(one)?other:one);
            q={[fewest]:q[fewest],...q};
          }
          return find.call(this,q,...a);
        };
        const known=new WeakMap(),get=Loki.getCollection,remove=Loki.removeCollection;
        Loki.getCollection=function(name){
          if(!known.has(this))known.set(this,new Map());
          const mine=known.get(this),found=mine.get(name)??get.call(this,name);
          if(found)mine.set(name,found);
          return found;
        };
        Loki.removeCollection=function(name){known.get(this)?.delete(name);return remove.call(this,name)};
        """;

    private readonly Process _process;
    private TaskCompletionSource<string> _told = new();

    /// <summary>Where its services listen; 0 for a port that the system chooses.</summary>
    internal sealed record Ports(int Blob, int Queue, int Table)
    {
        /// <summary>Chosen before it is started.</summary>
        public static Ports Free() => FreePorts.Some(3) is [var blob, var queue, var table]
            ? new Ports(blob, queue, table)
            : throw new InvalidOperationException("No free ports.");

        /// <summary>Where an account is before it is started.</summary>
        public string ConnectionString => Connection(Service(Blob), Service(Queue), Service(Table));

        private static Uri Service(int port) => new($"http://127.0.0.1:{port}/{Account}");
    }

    public AzuriteProcess(params IEnumerable<string> options)
        : this(new Ports(0, 0, 0), options)
    {
    }

    public AzuriteProcess(Ports ports, params IEnumerable<string> options)
        : this(ports, null, options)
    {
    }

    /// <param name="folder">Where it keeps what it is given; another, started later, finds it there.</param>
    public AzuriteProcess(Ports ports, string? folder, params IEnumerable<string> options)
    {
        _process = Start(ports, [.. folder is null ? ["--inMemoryPersistence"] : new[] { "--location", folder }, .. options]);
        Blobs = Listening("Blob");
        Queues = Listening("Queue");
        Tables = Listening("Table");
        // What it says later is read, too, or it would wait for a reader.
        _ = HearAsync();
    }

    public Uri Blobs { get; }

    public Uri Queues { get; }

    public Uri Tables { get; }

    public string ConnectionString => Connection(Blobs, Queues, Tables);

    public int Id => _process.Id;

    /// <summary>Once all that it has acknowledged is on disk. By itself it acknowledges what a kill in the next five seconds takes back.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        _told = new TaskCompletionSource<string>();
        await _process.StandardInput.WriteLineAsync("save".AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
        if (await _told.Task.WaitAsync(cancellationToken) is not Saved and var why)
            throw new IOException(why);
    }

    public static string Connection(Uri blobs, Uri queues, Uri tables) =>
        $"AccountName={Account};AccountKey={Key};BlobEndpoint={blobs};QueueEndpoint={queues};TableEndpoint={tables}";

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Process Start(Ports ports, IEnumerable<string> options)
    {
        string[] arguments =
        [
            "--import", $"data:text/javascript,{Uri.EscapeDataString(ObeyThePipe + FindByName)}", Script(),
            "--disableTelemetry", "--skipApiVersionCheck", "--silent",
            "--blobPort", $"{ports.Blob}", "--queuePort", $"{ports.Queue}", "--tablePort", $"{ports.Table}",
            .. options,
        ];
        try
        {
            return Process.Start(
                new ProcessStartInfo("node", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException(
                "Tests of storage need Azurite, which needs Node.js 20 or newer: there is no “node” on the path.", missing);
        }
    }

    private static string Script()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "package.json"))) root = root.Parent;
        if (root is null) throw new InvalidOperationException("No folder above the tests has the package.json that names Azurite.");

        var script = Path.Combine(root.FullName, "node_modules", "azurite", "dist", "src", "azurite.js");
        return File.Exists(script)
            ? script
            : throw new InvalidOperationException($"Tests of storage need Azurite: run “npm ci” in {root.FullName} first.");
    }

    private async Task HearAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(Saved, StringComparison.Ordinal))
                _told.TrySetResult(line);
        }

        _told.TrySetResult("It has ended.");
    }

    private Uri Listening(string service)
    {
        while (_process.StandardOutput.ReadLine() is { } line)
            if (line.StartsWith($"Azurite {service} service is successfully listening at ", StringComparison.Ordinal))
                return new Uri($"{line[(line.LastIndexOf(' ') + 1)..]}/{Account}");

        throw new InvalidOperationException($"Azurite ended before its {service} service listened; its error output says why.");
    }
}
