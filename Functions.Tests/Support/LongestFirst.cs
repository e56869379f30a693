using Checker.Tests.Chaos;
using Checker.Tests.Support;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Checker.Tests.Support;

/// <summary>The collections that take minutes begin before all others: one that began last would run on alone.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly List<string> Long = [ChaosTests.Collection, WholeOffice.Collection, SampleRound.Collection];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(collection => Long.Contains(collection.TestCollectionDisplayName)).ThenBy(collection => collection.UniqueID, StringComparer.Ordinal)];
}
