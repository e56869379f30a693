namespace Checker.Sites;

/// <summary>One column of an imported file, and what is made of it.</summary>
/// <param name="Name">Its header, bare of spaces and stars.</param>
/// <param name="Field">The registry's field that it holds; null when it is left alone.</param>
/// <param name="Suggestion">A field that its cells look like, where its header says nothing: a person is asked.</param>
/// <param name="Sample">Its first cell that is not empty, as a message may show it.</param>
internal sealed record FileColumn(string Name, string? Field, string? Suggestion, string Sample);
