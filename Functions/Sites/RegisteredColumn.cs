namespace Checker.Sites;

/// <summary>
/// A column as the registry has it. In the import file: <c>名称|类别|网址|无变化日期</c>, several apart by <c>;</c> or line
/// breaks; all but the name may be left out.
/// </summary>
/// <param name="Unchanged">无变化: the day on which a person recorded that there was nothing new to publish; null when nobody has.</param>
internal sealed record RegisteredColumn(string Name, ColumnClass? Class, Uri? Address, DateOnly? Unchanged = null);

/// <summary>What a column is for; its update window hangs on it (普查评分表, 应更新但长期未更新的栏目).</summary>
internal enum ColumnClass
{
    /// <summary>动态要闻.</summary>
    News,

    /// <summary>通知公告.</summary>
    Notices,

    /// <summary>政策文件.</summary>
    Policy,

    /// <summary>人事信息.</summary>
    Personnel,

    /// <summary>规划计划.</summary>
    Plans,

    /// <summary>政务咨询: letters and their answers.</summary>
    Consultation,

    /// <summary>静态: 机构职能, 领导信息, 指南; no window, only presence.</summary>
    Static,
}
