using System.Net;
using System.Text;
using Checker.Access;
using Checker.Access.People;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Access;

/// <summary>Every address of the running program, asked for by every role and by nobody.</summary>
public sealed class RouteRightsTests(Azurite azurite) : IAsyncLifetime
{
    private const string Document = "docs/access.md";

    private RunningChecker? _checker;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var app = await RunningChecker.BuildAsync(azurite, null, ("Access:ExportsPerMinute", "1000"), ("Access:SignInsPerMinute", "1000"));
        app.MapGet("/office/forgotten", () => "What nobody wrote into the table.");
        app.MapPost("/office/problems/{problem}/forgotten", () => "Nor this.");
        _checker = await RunningChecker.StartAsync(app, Stop);
    }

    public ValueTask DisposeAsync() => _checker!.DisposeAsync();

    [Fact]
    public void Every_address_stands_in_the_table_and_nothing_else_does()
    {
        var mapped = Mapped().Select(endpoint => endpoint.Pattern).Where(pattern => !pattern.EndsWith("/forgotten", StringComparison.Ordinal));

        Assert.Equal(mapped.Distinct().Order(StringComparer.Ordinal), RouteRights.All.Select(right => right.Pattern).Distinct().Order(StringComparer.Ordinal));
        Assert.All(
            Mapped().Where(endpoint => !endpoint.Pattern.EndsWith("/forgotten", StringComparison.Ordinal)),
            endpoint => Assert.Contains(RouteRights.All, right => right.Pattern == endpoint.Pattern && (right.Method == "*" || right.Method == endpoint.Method)));
    }

    [Fact]
    public async Task Each_role_is_let_through_where_the_table_says_so_and_nowhere_else()
    {
        foreach (var role in RoleWords.All.Cast<Role?>().Append(null))
        {
            using var visitor = role is { } one ? await VisitorAsync(one) : Stranger();
            foreach (var right in RouteRights.All.Where(right => right.Kind is not RightKind.SignOut))
            {
                var person = role is { } known ? new Person { Name = "某人", Roles = [known] } : null;
                using var answer = await AskAsync(visitor, right);

                var told = $"{role?.ToString() ?? "nobody"} {right.Method} {right.Pattern}: {(int)answer.StatusCode}";
                if (right.Allows(person))
                    Assert.True(IsLetThrough(answer, right), told);
                else if (person is null)
                    Assert.True(answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.AbsolutePath == SignIn.Path, told);
                else
                    Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, told);
            }
        }
    }

    [Theory]
    [InlineData("GET", "/office/forgotten")]
    [InlineData("GET", "/OFFICE/Forgotten")]
    [InlineData("POST", "/office/problems/x/forgotten")]
    [InlineData("POST", "/office/problems/x/no-such-step")]
    [InlineData("GET", "/office/notices/x.exe")]
    public async Task What_is_not_in_the_table_is_refused_for_everyone(string method, string path)
    {
        foreach (var role in RoleWords.All)
        {
            using var visitor = await VisitorAsync(role);
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            if (method == "POST")
                request.Content = new FormUrlEncodedContent([KeyValuePair.Create("step", "request")]);

            using var answer = await visitor.SendAsync(request, Stop);

            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync(Stop)}");
        }
    }

    [Fact]
    public void Nobody_is_both_administrator_and_auditor_and_the_log_is_the_auditors_alone()
    {
        Assert.DoesNotContain(Role.Auditor, SignIn.Shared.Roles);
        Assert.All(RouteRights.All.Where(right => right.Pattern.StartsWith("office/log", StringComparison.Ordinal)), right => Assert.Equal([Role.Auditor], right.Roles));
        Assert.All(RouteRights.All.Where(right => right.Pattern.StartsWith("office/people", StringComparison.Ordinal)), right => Assert.Equal([Role.Administrator], right.Roles));
    }

    [Fact]
    public void The_document_prints_the_table()
    {
        var table = Printed();
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            File.WriteAllText(Path.Combine(Repository.Root, Document), Source.Files[Document].Split("| 操作 |")[0] + table);

        Assert.EndsWith(table, File.ReadAllText(Path.Combine(Repository.Root, Document)), StringComparison.Ordinal);
    }

    private static string Printed()
    {
        var text = new StringBuilder("| 操作 | 方法 | 地址 | 谁可以 |\n| --- | --- | --- | --- |\n");
        foreach (var right in RouteRights.All)
        {
            var values = right.Value is { } value ? $"（{value}：{string.Join('、', right.Values)}）" : "";
            var who = right.Anyone ? "未登录者也可" : right.Roles.Count == 0 ? "已登录者" : RoleWords.Words(right.Roles);
            text.Append($"| {right.Title} | {right.Method} | `/{right.Pattern}`{values} | {who} |\n");
        }

        return text.ToString();
    }

    private IEnumerable<(string Method, string Pattern)> Mapped() =>
        from endpoint in _checker!.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let pattern = endpoint.RoutePattern.RawText!.Trim('/')
        where !RouteRights.IsApi(pattern)
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"]
        select (method, pattern);

    /// <summary>A form without its token comes no further than that; a page may be one that is not there.</summary>
    private static bool IsLetThrough(HttpResponseMessage answer, Right right) =>
        right.Method == "POST" ? answer.StatusCode == HttpStatusCode.BadRequest
        : answer.StatusCode is not HttpStatusCode.Forbidden && answer.Headers.Location?.ToString().StartsWith(SignIn.Path, StringComparison.Ordinal) is not true;

    private static async Task<HttpResponseMessage> AskAsync(HttpClient visitor, Right right)
    {
        var path = right.Pattern.Replace("{*path}", "nowhere/at/all", StringComparison.Ordinal);
        if (right.Value is { } value)
            path = path.Replace($"{{{value}}}", right.Values[0], StringComparison.Ordinal);
        path = path.Replace("{format}", "csv", StringComparison.Ordinal).Replace("{round}", SharedChecker.Closed, StringComparison.Ordinal);
        path = System.Text.RegularExpressions.Regex.Replace(path, @"\{\w+\}", "x");
        using var request = new HttpRequestMessage(new HttpMethod(right.Method == "*" ? "GET" : right.Method), "/" + path);
        if (right.Method == "POST")
            request.Content = right.Pattern == "office/sites/import" ? new MultipartFormDataContent() : new FormUrlEncodedContent([KeyValuePair.Create("step", "request")]);
        return await visitor.SendAsync(request, Stop);
    }

    private HttpClient Stranger() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _checker!.Http.BaseAddress };

    private Task<HttpClient> VisitorAsync(Role role) => _checker!.SignInAsync(
        new { roles = RunningChecker.Roles(role.Id()), county = role is Role.County ? "示例县" : null, unit = role is Role.Unit ? "示例局" : null }, Stop, follow: false);
}
