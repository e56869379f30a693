using System.Net;
using System.Text.RegularExpressions;
using Checker.Access;
using Checker.Access.People;
using Xunit;

namespace Checker.Tests.Support;

/// <summary>A browser before the pages by which persons come in.</summary>
internal sealed partial class AccountVisitor(Uri root) : IDisposable
{
    public const string Password = "Shangcai-2016";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public HttpClient Http { get; } = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = root };

    /// <summary>The secret of the second factor, once joined.</summary>
    public byte[] Secret { get; private set; } = [];

    public IReadOnlyList<string> Recovery { get; private set; } = [];

    /// <summary>Adds an account and takes its invitation up.</summary>
    public static async Task<AccountVisitor> JoinedAsync(RunningChecker checker, AccountEntry entry)
    {
        var made = await checker.Services.GetRequiredService<Accounts>().AddAsync(entry, Stop);
        Assert.Empty(made.Mistakes);
        var visitor = new AccountVisitor(checker.Http.BaseAddress!);
        await visitor.JoinAsync(made.Address!, checker.Services.GetRequiredService<TimeProvider>());
        return visitor;
    }

    public async Task JoinAsync(string address, TimeProvider clock)
    {
        var page = await Http.GetStringAsync(address, Stop);
        Secret = Base32(SecretText().Match(page).Groups["secret"].Value);
        var joined = await PostAsync("/office/join", page, ("password", Password), ("again", Password), ("code", Code(clock, 0)));
        var text = await joined.Content.ReadAsStringAsync(Stop);
        Assert.True(joined.StatusCode == HttpStatusCode.OK, text);
        Recovery = [.. RecoveryCode().Matches(text).Select(found => found.Groups["code"].Value)];
    }

    public string Code(TimeProvider clock, int steps) => Totp.Code(Secret, Totp.StepAt(clock.GetUtcNow()) + steps);

    public async Task<HttpResponseMessage> SignInAsync(string login, string password, string code) =>
        await PostAsync("/office/sign-in", await Http.GetStringAsync("/office/sign-in", Stop), ("login", login), ("password", password), ("code", code));

    public async Task<HttpStatusCode> StatusOfAsync(string path)
    {
        using var answer = await Http.GetAsync(path, Stop);
        return answer.StatusCode;
    }

    /// <summary>Sends a form as a browser would: with what the page hides in it.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, string page, params (string Name, string Value)[] fields)
    {
        var hidden = Hidden().Matches(page).Select(found => (Name: found.Groups["name"].Value, Value: WebUtility.HtmlDecode(found.Groups["value"].Value)));
        var sent = hidden.DistinctBy(field => field.Name).Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value));
        return await Http.PostAsync(path, new FormUrlEncodedContent(sent), Stop);
    }

    public void Dispose() => Http.Dispose();

    private static byte[] Base32(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)"\s*/?>""")]
    private static partial Regex Hidden();

    [GeneratedRegex("密钥 <code>(?<secret>[A-Z2-7]{32})</code>")]
    private static partial Regex SecretText();

    [GeneratedRegex("<li><code>(?<code>[0-9a-z-]{13})</code></li>")]
    private static partial Regex RecoveryCode();
}
