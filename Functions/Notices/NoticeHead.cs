namespace Checker.Notices;

/// <summary>Who writes to whom, under which number, when, and what is to be sent back.</summary>
internal sealed record NoticeHead
{
    /// <summary>发文机关, in full.</summary>
    public required string Office { get; init; }

    /// <summary>As annex titles call it: 驻马店市政府办公室; null when it is the full name.</summary>
    public string? OfficeUsual { get; init; }

    /// <summary>As the running text calls it: 市政府办公室.</summary>
    public required string OfficeShort { get; init; }

    /// <summary>发文机关标志 of the red head; null when it is the office's name with 文件.</summary>
    public string? Mark { get; init; }

    /// <summary>发文机关代字, such as 驻政办.</summary>
    public required string NumberWord { get; init; }

    public required int Year { get; init; }

    /// <summary>The serial number; null until it is given.</summary>
    public int? Serial { get; init; }

    /// <summary>主送机关, in order.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>成文日期; null until it is signed.</summary>
    public DateOnly? Signed { get; init; }

    /// <summary>发布日期.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>印发日期.</summary>
    public DateOnly? Printed { get; init; }

    /// <summary>整改期限, that day included. No official default is known, so it has none.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Where the report goes, such as a room; empty when the office alone is named.</summary>
    public string ReportPlace { get; init; } = "";

    /// <summary>联系人 and 联系电话: in no public version.</summary>
    public IReadOnlyList<string> Contacts { get; init; } = [];

    public string Phone { get; init; } = "";

    /// <summary>抄送.</summary>
    public IReadOnlyList<string> CopiesTo { get; init; } = [];

    /// <summary>印发机关; null when it is the office.</summary>
    public string? PrintedBy { get; init; }

    /// <summary>附注, such as 此件公开发布.</summary>
    public string Remark { get; init; } = "";

    /// <summary>索引号 and 主题分类 of the public version.</summary>
    public string IndexNumber { get; init; } = "";

    public string Topic { get; init; } = "";

    public string Number(bool blank = false) => $"{NumberWord}〔{Year}〕{(blank || Serial is null ? "  " : Serial)}号";
}
