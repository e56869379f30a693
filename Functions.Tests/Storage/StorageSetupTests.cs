using System.Net.Sockets;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class StorageSetupTests(Azurite azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Storage_that_is_away_at_start_is_said_and_asked_again_until_it_comes()
    {
        await using var door = new Door(azurite);
        var clock = new FakeClock(Some.Moment);
        var log = new HeardLog<StorageSetup>();
        var account = Stores.AccountOf(door.ConnectionString);

        var setup = Stores.SetupOf(account, clock, log).RunAsync(Stop);
        var said = await log.NextAsync(Stop);
        door.Open();
        while (!setup.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(2));
            await Task.WhenAny(setup, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Stop));
        }

        await setup;
        Assert.Contains("Is Azurite running", said, StringComparison.Ordinal);
        Assert.True(await account.Queue(Names.RoundSteps + Names.Poison).ExistsAsync(Stop));
    }

    [Fact]
    public async Task It_answers_no_while_storage_is_away()
    {
        await using var door = new Door(azurite);

        Assert.False(await Stores.SetupOf(Stores.AccountOf(door.ConnectionString)).AnswersAsync(Stop));
    }

    [Fact]
    public async Task It_answers_yes_once_all_is_there_and_setting_up_again_changes_nothing()
    {
        var account = (await Stores.CreateAsync(azurite)).Account;

        await Stores.SetupOf(account).RunAsync(Stop);

        Assert.True(await Stores.SetupOf(account).AnswersAsync(Stop));
    }

    /// <summary>What storage refuses for good is our mistake, and no reason to wait.</summary>
    [Fact]
    public async Task A_wrong_key_is_not_waited_for()
    {
        var wrong = azurite.ConnectionString.Replace(AzuriteProcess.Key, Convert.ToBase64String(new byte[64]), StringComparison.Ordinal);

        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => Stores.SetupOf(Stores.AccountOf(wrong)).RunAsync(Stop));
    }

    /// <summary>The emulator behind doors that hang up until they are opened.</summary>
    private sealed class Door : IAsyncDisposable
    {
        private readonly List<RawServer> _servers = [];
        private volatile bool _open;

        public Door(Azurite azurite) => ConnectionString = string.Join(';', azurite.ConnectionString.Split(';').Select(part =>
            part.Split('=', 2) is [var name, var address] && name.EndsWith("Endpoint", StringComparison.Ordinal) ? $"{name}={Before(new Uri(address))}" : part));

        public string ConnectionString { get; }

        public void Open() => _open = true;

        public async ValueTask DisposeAsync()
        {
            foreach (var server in _servers)
                await server.DisposeAsync();
        }

        private Uri Before(Uri endpoint)
        {
            var server = RawServer.Start((socket, closing) => _open ? PassAsync(socket, endpoint, closing) : Task.CompletedTask);
            _servers.Add(server);
            return new Uri(server.Root, endpoint.AbsolutePath);
        }

        private static async Task PassAsync(Socket socket, Uri endpoint, CancellationToken closing)
        {
            using var behind = new TcpClient();
            await behind.ConnectAsync(endpoint.Host, endpoint.Port, closing);
            await using var outside = new NetworkStream(socket);
            await using var inside = behind.GetStream();
            await Task.WhenAny(outside.CopyToAsync(inside, closing), inside.CopyToAsync(outside, closing));
        }
    }
}
