using System.Buffers.Text;
using System.Text.Json;
using Azure.Core;

namespace Checker.Tests.Support;

/// <summary>Hands out tokens that Azurite takes: it looks at issuer, audience and times, and at no signature.</summary>
internal sealed class FakeTokenCredential(string audience = "https://storage.azure.com") : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        var token = string.Join(
            '.',
            Part(new { alg = "none", typ = "JWT" }),
            Part(new
            {
                aud = audience,
                iss = "https://sts.windows.net/00000000-0000-0000-0000-000000000000/",
                iat = now.ToUnixTimeSeconds(),
                nbf = now.AddMinutes(-5).ToUnixTimeSeconds(),
                exp = now.AddHours(1).ToUnixTimeSeconds(),
            }),
            "");
        return new AccessToken(token, now.AddHours(1));
    }

    public override ValueTask<AccessToken> GetTokenAsync(
        TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));

    private static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
