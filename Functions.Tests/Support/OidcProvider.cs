using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Checker.Tests.Support;

/// <summary>A small OpenID Connect provider on loopback: discovery, authorize, token, keys; it signs whoever is named in.</summary>
internal sealed class OidcProvider : IAsyncDisposable
{
    public const string ClientId = "checker";
    public const string ClientSecret = "the-clients-secret";

    private readonly WebApplication _app;
    private readonly RSA _key = RSA.Create(2048);
    private readonly Dictionary<string, (string? Nonce, string? Challenge, string? Redirect)> _codes = [];

    private OidcProvider(WebApplication app) => _app = app;

    public string Authority => _app.Urls.Single();

    public string Login { get; set; } = "zhangsan";

    public string Subject { get; set; } = "subject-1";

    /// <summary>For whom the token is said to be.</summary>
    public string Audience { get; set; } = ClientId;

    /// <summary>Signs by a key that its key set lacks.</summary>
    public bool Forges { get; set; }

    public static async Task<OidcProvider> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new OidcProvider(builder.Build());
        provider.Map();
        await provider._app.StartAsync(cancellationToken);
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private void Map()
    {
        _app.MapGet("/.well-known/openid-configuration", () => new
        {
            issuer = Authority,
            authorization_endpoint = $"{Authority}/authorize",
            token_endpoint = $"{Authority}/token",
            jwks_uri = $"{Authority}/keys",
            response_types_supported = One("code"),
            subject_types_supported = One("public"),
            id_token_signing_alg_values_supported = One("RS256"),
        });
        _app.MapGet("/keys", () =>
        {
            var key = _key.ExportParameters(false);
            return new { keys = new[] { new { kty = "RSA", use = "sig", kid = "1", alg = "RS256", n = WebEncoders.Base64UrlEncode(key.Modulus!), e = WebEncoders.Base64UrlEncode(key.Exponent!) } } };
        });
        _app.MapGet("/authorize", (HttpRequest request) =>
        {
            var code = Guid.NewGuid().ToString("N");
            _codes[code] = (request.Query["nonce"], request.Query["code_challenge"], request.Query["redirect_uri"]);
            return Results.Redirect(QueryHelpers.AddQueryString(request.Query["redirect_uri"].ToString(), new Dictionary<string, string?> { ["code"] = code, ["state"] = request.Query["state"] }));
        });
        _app.MapPost("/token", TokenAsync);
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!_codes.Remove(form["code"].ToString(), out var asked) || form["client_id"] != ClientId || form["client_secret"] != ClientSecret
            || form["redirect_uri"] != asked.Redirect || asked.Challenge is null
            || WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked.Challenge)
            return Results.BadRequest(new { error = "invalid_grant" });

        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = new { iss = Authority, sub = Subject, aud = Audience, iat = now, exp = now + 300, nonce = asked.Nonce, preferred_username = Login };
        return Results.Json(new { access_token = "none", token_type = "Bearer", expires_in = 300, id_token = Sign(JsonSerializer.Serialize(claims)) });
    }

    private static string[] One(string value) => [value];

    private string Sign(string claims)
    {
        var text = $"{WebEncoders.Base64UrlEncode("""{"alg":"RS256","typ":"JWT","kid":"1"}"""u8)}.{WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(claims))}";
        using var another = RSA.Create(2048);
        var key = Forges ? another : _key;
        return $"{text}.{WebEncoders.Base64UrlEncode(key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }
}
