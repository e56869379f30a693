namespace Checker.Notices.Word;

/// <summary>The notice as a Word document by GB/T 9704-2012. Text stays text: no fields but the page's number, no links, no controls.</summary>
internal static class WordNotice
{
    public static void Write(Notice notice, NoticeForm form, Stream stream)
    {
        if (form is NoticeForm.Public)
            notice = PublicText.Of(notice);

        WordFile.Write(stream, notice.Title, notice.Head.Office, writer =>
        {
            foreach (var element in HeadPart.Of(notice, form).Concat(TextPart.Of(notice)))
                writer.WriteElement(element);
            foreach (var annex in notice.Annexes)
                AnnexPart.Write(writer, annex, notice.Head.OfficeUsual ?? notice.Head.Office);
            foreach (var element in ImprintPart.Of(notice, form))
                writer.WriteElement(element);
        });
    }
}
