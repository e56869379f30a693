namespace Checker.Notices.Word;

/// <summary>Documents as a Word file by GB/T 9704-2012. Text stays text: no fields but the page's number, no links, no controls.</summary>
internal static class WordNotice
{
    public static void Write(Notice notice, NoticeForm form, Stream stream) => Write([notice], form, stream);

    /// <param name="documents">At least one; each begins a page.</param>
    public static void Write(IReadOnlyList<Notice> documents, NoticeForm form, Stream stream)
    {
        var first = documents[0];
        WordFile.Write(stream, first.Title, first.Head.Office, writer =>
        {
            foreach (var document in documents)
            {
                var shown = form is NoticeForm.Public ? PublicText.Of(document) : document;
                foreach (var element in HeadPart.Of(shown, form, beginsPage: document != first).Concat(TextPart.Of(shown, form)))
                    writer.WriteElement(element);
                foreach (var annex in shown.Annexes)
                    AnnexPart.Write(writer, annex, shown.Head.OfficeUsual ?? shown.Head.Office);
                foreach (var element in ImprintPart.Of(shown, form))
                    writer.WriteElement(element);
            }
        });
    }
}
