namespace Checker.Tests.Samples.Layouts;

/// <summary>The manner in which a sample site's pages are written.</summary>
internal abstract class Layout
{
    public const string Fiction = "依据2016年公开通报重建的演示数据,页面内容均为虚构";

    /// <summary>Every page of the site; each link on one leads to another of them, or to the portal.</summary>
    public abstract IEnumerable<SamplePage> Pages(SampleSite site);

    protected static string Each<T>(IEnumerable<T> values, Func<T, string> write) => string.Concat(values.Select(write));
}
