using Checker.Problems;

namespace Checker.Storage;

/// <summary>人工补录: the problem that a person adds, with the picture of what was seen among its files.</summary>
internal sealed class EnteringEdits(ProblemEdits edits, AttachmentStore attachments)
{
    /// <param name="entry">As <see cref="Entering"/> makes it.</param>
    /// <param name="picture">Null for none.</param>
    public async Task<Edited> EnterAsync(
        (ProblemKey Key, ProblemAction.Enter Action) entry, byte[]? picture, EditTerms terms, CancellationToken cancellationToken)
    {
        if (picture is null)
            return await edits.BeginAsync(entry.Key, entry.Action, terms, cancellationToken);

        var (file, refusal) = await attachments.AddPictureAsync(entry.Key.Id, picture, cancellationToken);
        return file is null
            ? new Edited.Refused(refusal!)
            : await edits.BeginAsync(entry.Key, entry.Action with { Picture = file }, terms, cancellationToken);
    }
}
