using System.Net;
using System.Text.Json;
using Xunit;

namespace Checker.Tests.Support;

/// <summary>What is asked of every refusal.</summary>
internal static class Answers
{
    /// <summary>Problem details (RFC 9457) of this status.</summary>
    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage answer, int status)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal(status, problem.Int("status"));
        Assert.NotEmpty(problem.Text("title"));
        return problem;
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
