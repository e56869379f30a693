namespace Checker.Host;

/// <summary>
/// Makes the routes while storage is made ready. They are made all at once, by whoever asks first, and take more processor
/// time than anything else at start: the first visitor need not wait for it.
/// </summary>
internal sealed class RouteStart(EndpointDataSource routes) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => routes.Endpoints is [] ? throw new InvalidOperationException("There are no routes.") : Task.CompletedTask;
}
