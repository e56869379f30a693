using System.Text;
using Checker.Fetching;
using Checker.Tests.Support;
using MailKit.Security;
using Microsoft.Extensions.Options;
using Xunit;

namespace Checker.Tests.Fetching;

public sealed class MailingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_is_plain_text_from_the_office_to_one_address()
    {
        await using var listener = new SmtpListener();

        Assert.Null(await SendAsync(Server(listener.Port), "县局网站：无法打开\r\n.\r\n完"));

        var letter = Assert.Single(listener.Letters);
        Assert.Contains("MAIL FROM:<check@example.gov.cn>", letter, StringComparison.Ordinal);
        Assert.Contains("RCPT TO:<duty@example.gov.cn>", letter, StringComparison.Ordinal);
        Assert.Contains("Message-Id: <the-id@checker>", letter, StringComparison.Ordinal);
        Assert.Contains("Content-Type: text/plain; charset=utf-8", letter, StringComparison.Ordinal);
        var body = letter.Split("\r\n\r\n", 2) is [_, var rest] ? rest : letter.Split("\n\n", 2)[1];
        Assert.Contains("县局网站：无法打开", Decoded(body), StringComparison.Ordinal);
        Assert.DoesNotContain("\nBcc:", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_server_refuses_was_not_taken()
    {
        await using var listener = new SmtpListener("550 no such person");

        Assert.Equal("邮件服务器拒收（SMTP 550）", await SendAsync(Server(listener.Port), "x"));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_to_be() =>
        Assert.Equal("邮件服务器无法连接", await SendAsync(Server(FreePorts.Some(1)[0]), "x"));

    [Theory]
    [InlineData("smtp.example.gov.cn", 465, nameof(SecureSocketOptions.SslOnConnect))]
    [InlineData("smtp.example.gov.cn", 25, nameof(SecureSocketOptions.StartTls))]
    [InlineData("10.0.0.1", 25, nameof(SecureSocketOptions.StartTls))]
    [InlineData("127.0.0.1", 25, nameof(SecureSocketOptions.None))]
    public void Only_this_machine_is_spoken_to_in_the_clear(string host, int port, string security) =>
        Assert.Equal(security, $"{new MailServer(host, port, "", "", "a@b.cn").Security}");

    private static MailServer Server(int port) => new("127.0.0.1", port, "", "", "check@example.gov.cn");

    private static Task<string?> SendAsync(MailServer server, string text) =>
        new Mailing(Options.Create(new FetchOptions { Timeout = TimeSpan.FromSeconds(5) }), TimeProvider.System).SendAsync(server, "duty@example.gov.cn", "预警", text, "the-id", Stop);

    private static string Decoded(string body) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(string.Concat(body.Split('\n').Select(line => line.Trim()).TakeWhile(line => line.Length > 0 && !line.Contains(' ', StringComparison.Ordinal)))));
}
