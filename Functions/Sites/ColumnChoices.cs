namespace Checker.Sites;

/// <summary>What a person said that a file's columns hold, as the import's address has it: <c>map=官网链接:网址</c>.</summary>
internal static class ColumnChoices
{
    private const int Most = 200;

    /// <summary>Null when one of them is none. A choice with nothing after its colon leaves the column alone.</summary>
    public static IReadOnlyDictionary<string, string>? Read(IReadOnlyCollection<string> choices)
    {
        if (choices.Count > Most)
            return null;

        var read = new Dictionary<string, string>();
        foreach (var choice in choices)
        {
            var colon = choice.LastIndexOf(':');
            if (colon < 1 || (choice[(colon + 1)..] is { Length: > 0 } field && !RegistryField.All.Contains(field)))
                return null;
            read[choice[..colon]] = choice[(colon + 1)..];
        }

        return read;
    }
}
