using System.Net;
using Azure;
using Azure.Core.Pipeline;
using Xunit;

namespace Checker.Tests.Storage.Tables;

/// <summary>What the emulator never does.</summary>
public sealed class TableEndpointTests : IDisposable
{
    private readonly Service _service = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task A_continuation_may_have_a_partition_and_no_row()
    {
        var first = Answer(HttpStatusCode.OK, """{"value":[]}""");
        first.Headers.Add("x-ms-continuation-NextPartitionKey", "1!8!cGFydA+/=");
        _service.Answers.Enqueue(first);
        _service.Answers.Enqueue(Answer(HttpStatusCode.OK, """{"value":[{"RowKey":"r"}]}"""));

        var pages = await Table().QueryAsync<TableEntity>("A eq '1+1'", cancellationToken: Token).AsPages().ToListAsync(Token);

        Assert.Equal([0, 1], pages.Select(page => page.Values.Count));
        Assert.Equal(
            [
                "/Seen()?$filter=A%20eq%20%271%2B1%27",
                "/Seen()?$filter=A%20eq%20%271%2B1%27&NextPartitionKey=1%218%21cGFydA%2B%2F%3D",
            ],
            _service.Asked);
    }

    [Fact]
    public async Task A_service_that_is_busy_is_asked_again()
    {
        _service.Answers.Enqueue(Answer(HttpStatusCode.ServiceUnavailable, ""));
        _service.Answers.Enqueue(Answer(HttpStatusCode.NoContent, ""));

        var response = await Table().UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, TableUpdateMode.Merge, Token);

        Assert.Equal((204, 2), (response.Status, _service.Asked.Count));
    }

    [Theory]
    [InlineData("<html>Welcome to our network</html>")]
    [InlineData("")]
    public async Task A_transaction_whose_answer_cannot_be_read_is_not_taken_for_done(string body)
    {
        _service.Answers.Enqueue(Answer(HttpStatusCode.Accepted, body));

        await Assert.ThrowsAsync<RequestFailedException>(
            () => Table().SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r"))], Token));
    }

    [Fact]
    public async Task A_refusal_by_something_on_the_way_keeps_its_status()
    {
        _service.Answers.Enqueue(Answer(HttpStatusCode.NotFound, "<html>no</html>"));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => Table().GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: Token));

        Assert.Equal((404, null), (refused.Status, refused.ErrorCode));
    }

    private TableClient Table() => new TableServiceClient(
        new Uri("https://account.table.example/"),
        new TableSharedKeyCredential("account", "a2V5"),
        new TableClientOptions
        {
            Transport = new HttpClientTransport(_service),
            Retry = { Delay = TimeSpan.FromMilliseconds(1) },
        }).GetTableClient("Seen");

    private static HttpResponseMessage Answer(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body) };

    private sealed class Service : HttpMessageHandler
    {
        public Queue<HttpResponseMessage> Answers { get; } = [];

        public List<string> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!.PathAndQuery);
            return Task.FromResult(Answers.Dequeue());
        }
    }
}
