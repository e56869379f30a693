using Checker.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(Azurite))]

namespace Checker.Tests.Support;

/// <summary>The storage emulator for all tests of a run; it starts when the first of them asks for it.</summary>
public sealed class Azurite : IDisposable
{
    private readonly Lazy<AzuriteProcess> _process = new(() => new AzuriteProcess());
    private readonly string? _other;

    public Azurite()
    {
    }

    /// <summary>One that somebody else starts and ends.</summary>
    internal Azurite(string connectionString) => _other = connectionString;

    public string ConnectionString => _other ?? _process.Value.ConnectionString;

    public void Dispose()
    {
        if (_process.IsValueCreated) _process.Value.Dispose();
    }

    /// <summary>A table of the test's own, with the test class's prefix.</summary>
    internal async Task<TableClient> CreateTableAsync(string prefix, CancellationToken cancellationToken)
    {
        var table = new TableServiceClient(ConnectionString).GetTableClient($"{prefix}{Guid.NewGuid():N}");
        await table.CreateIfNotExistsAsync(cancellationToken);
        return table;
    }
}
