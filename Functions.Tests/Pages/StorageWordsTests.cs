using Checker.Pages;
using Checker.Storage;
using Xunit;

namespace Checker.Tests.Pages;

public sealed class StorageWordsTests
{
    [Fact]
    public void Every_table_and_container_has_a_word_of_its_own()
    {
        string[] words = [.. Names.Tables.Select(StorageWords.Of), .. Names.Containers.Select(name => StorageWords.Of($"{name}/*.json"))];

        Assert.All(words, word => Assert.DoesNotContain(word, c => char.IsAsciiLetter(c)));
        Assert.Equal(words.Length, words.Distinct().Count());
    }
}
