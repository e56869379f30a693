using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Checker.Fetching;

/// <summary>
/// Hands a text over to the office's own mail server. That one is set where the program is deployed and may stand in a
/// private network: it is not guarded as what is entered is.
/// </summary>
internal sealed class Mailing(IOptions<FetchOptions> options, TimeProvider clock)
{
    /// <returns>Why it was not taken, in a clerk's words; null when it was.</returns>
    public async Task<string?> SendAsync(MailServer server, string to, string subject, string text, string id, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.Timeout * 2, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var letter = new MimeMessage { Subject = subject, Date = clock.GetUtcNow(), MessageId = $"{id}@checker", Body = new TextPart("plain") { Text = text } };
        letter.From.Add(MailboxAddress.Parse(server.From));
        letter.To.Add(MailboxAddress.Parse(to));
        using var client = new SmtpClient { Timeout = (int)options.Value.Timeout.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(server.Host, server.Port, server.Security, either.Token);
            if (server.User is not "")
                await client.AuthenticateAsync(server.User, server.Password, either.Token);
            await client.SendAsync(letter, either.Token);
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "超时，没有应答";
        }
        catch (SmtpCommandException e)
        {
            return $"邮件服务器拒收（SMTP {(int)e.StatusCode}）";
        }
        catch (Exception e) when (e is ProtocolException or AuthenticationException or SslHandshakeException or NotSupportedException or SocketException or IOException)
        {
            return e switch
            {
                AuthenticationException => "邮件服务器登录失败",
                SslHandshakeException or NotSupportedException => "邮件服务器不支持安全连接，或证书不受信任",
                _ => "邮件服务器无法连接",
            };
        }
    }
}

/// <param name="User">Empty: nobody signs in.</param>
internal sealed record MailServer(string Host, int Port, string User, string Password, string From)
{
    private const int TlsPort = 465;

    /// <summary>Plain text only to this machine: whoever stands in between would read who has which problem.</summary>
    public SecureSocketOptions Security => Port == TlsPort ? SecureSocketOptions.SslOnConnect
        : System.Net.IPAddress.TryParse(Host, out var address) && System.Net.IPAddress.IsLoopback(address) ? SecureSocketOptions.None
        : SecureSocketOptions.StartTls;
}
