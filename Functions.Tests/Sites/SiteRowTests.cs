using Checker.Sites;
using Xunit;
using static Checker.Tests.Sites.OneRow;

namespace Checker.Tests.Sites;

public class SiteRowTests
{
    [Theory]
    [InlineData("http://www.a.gov.cn/", "http://www.a.gov.cn/")]
    [InlineData("HTTPS://WWW.A.GOV.CN", "https://www.a.gov.cn/")]
    [InlineData("www.a.gov.cn", "http://www.a.gov.cn/")]
    [InlineData("www.a.gov.cn:8080/bm/", "http://www.a.gov.cn:8080/bm/")]
    [InlineData("http://127.16.0.1:7080/", "http://127.16.0.1:7080/")]
    [InlineData("http://[::1]:7080/", "http://[::1]:7080/")]
    [InlineData("http://localhost:7080/", "http://localhost:7080/")]
    [InlineData("\u3000www.a.gov.cn\t", "http://www.a.gov.cn/")]
    [InlineData("http://遂平县水利局.政务", "http://xn--")]
    public void An_address_is_read_as_a_clerk_wrote_it(string cell, string address)
    {
        var home = new UriBuilder(Site((RegistryField.Home, cell)).Home);

        home.Host = home.Uri.HostNameType == UriHostNameType.Dns ? home.Uri.IdnHost : home.Host;
        Assert.StartsWith(address, home.Uri.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "不能为空")]
    [InlineData("无", "不完整")]
    [InlineData("http://intranet/", "不完整")]
    [InlineData("ftp://a.gov.cn", "不是 http")]
    [InlineData("javascript:alert(1)", "不是网址")]
    [InlineData("file:///etc/passwd", "不是 http")]
    [InlineData("http://", "不是网址")]
    [InlineData("http:///a", "不是网址")]
    [InlineData("//www.a.gov.cn", "不是网址")]
    [InlineData("http://user:secret@a.gov.cn", "用户名")]
    [InlineData("mailto:a@b.gov.cn", "用户名")]
    [InlineData("http://*.a.gov.cn", "不是网址")]
    [InlineData("http://-a.gov.cn", "域名不对")]
    [InlineData("http://xn--水.政务", "域名不对")]
    [InlineData("http：//www.a.gov.cn", "“：”")]
    [InlineData("ｗｗｗ.a.gov.cn", "“ｗ”")]
    [InlineData("www。a。gov。cn", "“。”")]
    [InlineData("www.a.gov.cn\\index", "“\\”")]
    [InlineData("www.a gov.cn", "空格")]
    [InlineData("\"http://a.gov.cn\nhttp://b.gov.cn\"", "换行")]
    [InlineData("http://a.gov.cn/\u200B", "U+200B")]
    public void An_address_that_is_none_is_refused(string cell, string told) => Refused(RegistryField.Home, cell, told);

    [Theory]
    [InlineData("4117000001", "4117000001")]
    [InlineData("BM35000001", "bm35000001")]
    [InlineData("ｂｍ３５００００01", "bm35000001")]
    public void A_code_is_normalised(string cell, string code) => Assert.Equal(code, Site((RegistryField.Code, cell)).Code);

    [Theory]
    [InlineData("411700001")]
    [InlineData("41170000011")]
    [InlineData("bm3500001")]
    [InlineData("b135000001")]
    [InlineData("4.117E+09")]
    [InlineData("豫ICP备1号")]
    public void A_code_of_another_form_is_refused(string cell) => Refused(RegistryField.Code, cell, "10 位数字，或 bm 加 8 位数字");

    [Theory]
    [InlineData("正常", "正常")]
    [InlineData("正常运行", "正常")]
    [InlineData("申请关停", "申请关停")]
    [InlineData("关停获批", "关停获批")]
    [InlineData("临时关停", "临时关停")]
    [InlineData("临时下线", "临时关停")]
    [InlineData("永久关停", "永久关停")]
    [InlineData("永久下线", "永久关停")]
    [InlineData("例外", "例外")]
    public void A_state_needs_no_dates(string cell, string state)
    {
        var site = Site((RegistryField.State, cell));

        Assert.Equal(state, site.State.Word());
        Assert.Null(site.Closure);
    }

    [Theory]
    [InlineData(RegistryField.Kind, "门户", "Portal")]
    [InlineData(RegistryField.Kind, "部门", "Department")]
    [InlineData(RegistryField.Kind, "其他", "Other")]
    [InlineData(RegistryField.Access, "互联网", "True")]
    [InlineData(RegistryField.Access, "政务外网", "False")]
    [InlineData(RegistryField.Services, "有", "True")]
    [InlineData(RegistryField.Services, "是", "True")]
    [InlineData(RegistryField.Services, "无", "False")]
    [InlineData(RegistryField.Services, "否", "False")]
    [InlineData(RegistryField.ClosureKind, "临时", "ForATime")]
    [InlineData(RegistryField.ClosureKind, "永久", "ForGood")]
    public void A_word_means_what_the_registry_says(string field, string cell, string meaning)
    {
        var site = Site((field, cell));

        Assert.Equal(meaning, field switch
        {
            RegistryField.Kind => site.Kind.ToString(),
            RegistryField.Access => site.OnInternet.ToString(),
            RegistryField.Services => site.HasServices.ToString(),
            _ => site.Closure?.Kind.ToString(),
        });
    }

    [Theory]
    [InlineData(RegistryField.State, "关闭", "请填写")]
    [InlineData(RegistryField.Kind, "企业", "其他、部门、门户")]
    [InlineData(RegistryField.Access, "内网", "互联网、政务外网")]
    [InlineData(RegistryField.Services, "1", "有")]
    [InlineData(RegistryField.ClosureKind, "长期", "临时、永久")]
    [InlineData(RegistryField.Order, "-1", "整数")]
    [InlineData(RegistryField.Order, "第一", "整数")]
    [InlineData(RegistryField.Order, "1000000", "整数")]
    public void A_word_of_another_kind_is_refused_with_those_that_are_not(string field, string cell, string told) =>
        Refused(field, cell, told);

    [Theory]
    [InlineData("2016-05-03")]
    [InlineData("2016-5-3")]
    [InlineData("2016.5.3")]
    [InlineData("2016/5/3")]
    [InlineData("2016年5月3日")]
    [InlineData("２０１６年５月３日")]
    [InlineData("42493")]
    public void A_date_is_read_in_the_forms_of_offices_and_spreadsheets(string cell) =>
        Assert.Equal(new DateOnly(2016, 5, 3), Site((RegistryField.Requested, cell)).Closure?.Requested);

    [Theory]
    [InlineData("2016-02-30")]
    [InlineData("16-5-3")]
    [InlineData("0016-05-03")]
    [InlineData("2106-05-03")]
    [InlineData("5月3日")]
    [InlineData("20160503")]
    [InlineData("00042")]
    [InlineData("待定")]
    public void A_date_of_another_form_is_refused_with_its_text(string cell)
    {
        Refused(RegistryField.Requested, cell, $"“{cell}”不是日期");
    }

    [Theory]
    [InlineData(RegistryField.Requested, "2016-03-01", RegistryField.Approved, "2016-03-01", true)]
    [InlineData(RegistryField.Requested, "2016-03-02", RegistryField.Approved, "2016-03-01", false)]
    [InlineData(RegistryField.Requested, "2016-03-02", RegistryField.Finished, "2016-03-01", false)]
    [InlineData(RegistryField.From, "2016-03-02", RegistryField.PlannedReturn, "2016-03-01", false)]
    [InlineData(RegistryField.From, "2016-03-02", RegistryField.PlannedReturn, "2016-03-03", true)]
    [InlineData(RegistryField.State, "临时关停", RegistryField.ClosureKind, "永久", false)]
    [InlineData(RegistryField.State, "永久下线", RegistryField.ClosureKind, "临时", false)]
    [InlineData(RegistryField.State, "永久下线", RegistryField.ClosureKind, "永久", true)]
    [InlineData(RegistryField.State, "关停获批", RegistryField.ClosureKind, "临时", true)]
    public void Cells_that_contradict_each_other_are_refused(string one, string first, string other, string second, bool fits)
    {
        var plan = Import((one, first), (other, second));

        Assert.Equal(fits ? [] : [other], plan.Rejected.Select(row => row.Field));
    }

    [Fact]
    public void A_closure_is_read_whole()
    {
        var closure = Site(
            (RegistryField.ClosureKind, "永久"),
            (RegistryField.Requested, "2016-01-01"),
            (RegistryField.Approved, "2016-01-02"),
            (RegistryField.From, "2016-01-03"),
            (RegistryField.PlannedReturn, "2016-01-04"),
            (RegistryField.NoticeFrom, "2016-01-05"),
            (RegistryField.MovedTo, "市政府网站"),
            (RegistryField.Finished, "2016-01-06")).Closure;

        Assert.Equal(
            new Closure
            {
                Kind = ClosureKind.ForGood,
                Requested = new DateOnly(2016, 1, 1),
                Approved = new DateOnly(2016, 1, 2),
                From = new DateOnly(2016, 1, 3),
                PlannedReturn = new DateOnly(2016, 1, 4),
                NoticeFrom = new DateOnly(2016, 1, 5),
                MovedTo = "市政府网站",
                Finished = new DateOnly(2016, 1, 6),
            },
            closure);
    }

    [Theory]
    [InlineData(RegistryField.Name, 200)]
    [InlineData(RegistryField.Phone, 200)]
    [InlineData(RegistryField.Aliases, 200)]
    public void A_text_may_be_as_long_as_its_limit_and_no_longer(string field, int limit)
    {
        Assert.Empty(Import((field, new string('长', limit))).Rejected);
        Refused(field, new string('长', limit + 1), "超过 200 个字");
    }

    [Fact]
    public void An_address_may_be_as_long_as_its_limit_and_no_longer()
    {
        const string Host = "http://a.gov.cn/";

        Assert.Empty(Import((RegistryField.Home, Host + new string('a', 2_000 - Host.Length))).Rejected);
        Refused(RegistryField.Home, Host + new string('a', 2_001 - Host.Length), "超过 2000 个字");
    }

    [Theory]
    [InlineData("甲\u0007网", "U+0007")]
    [InlineData("甲\u202E网", "U+202E")]
    [InlineData("甲\u2028网", "U+2028")]
    [InlineData("甲\uFFFD网", "无法识别的字符")]
    [InlineData("\"甲\n网\"", "不能换行")]
    public void Hidden_characters_are_refused_in_every_text(string cell, string told)
    {
        Refused(RegistryField.Name, cell, told);
        Refused(RegistryField.Person, cell, told);
    }

    [Theory]
    [InlineData(RegistryField.Sponsor)]
    [InlineData(RegistryField.Name)]
    public void What_must_be_there_is_asked_for(string field) => Refused(field, " \u3000", "不能为空，请填写");

    [Fact]
    public void A_message_repeats_no_hidden_characters_and_not_much()
    {
        var rejected = Assert.Single(Import((RegistryField.Scope, "\u202E" + new string('长', 150))).Rejected);

        Assert.DoesNotContain('\u202E', rejected.Message);
        Assert.InRange(rejected.Message.Length, 10, 100);
    }
}
