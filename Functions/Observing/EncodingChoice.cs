namespace Checker.Observing;

/// <summary>Why a page's bytes were read as they were.</summary>
/// <param name="Declared">The label that the header or the page gives, as written; null when it gives none.</param>
/// <param name="Certainty">How much the text so read speaks for it, from 0 to 1.</param>
internal sealed record EncodingChoice(EncodingBasis Basis, string? Declared, double Certainty);

internal enum EncodingBasis
{
    /// <summary>A byte order mark.</summary>
    Mark,

    /// <summary>What the page declares, and the text bears out.</summary>
    Declared,

    /// <summary>The text alone: nothing is declared, or nothing that means an encoding.</summary>
    Guessed,

    /// <summary>The text, against what the page declares.</summary>
    Overruled,
}
