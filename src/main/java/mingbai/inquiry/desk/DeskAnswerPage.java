package mingbai.inquiry.desk;

import java.util.List;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.answer.InquiryAnswer;
import mingbai.inquiry.answer.PublicFace;
import mingbai.inquiry.answer.PublicWords;
import mingbai.inquiry.library.LibraryEntry;
import mingbai.inquiry.phrase.Phrase;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/**
 * Writing an answer.
 *
 * @param answer   null before anybody began
 * @param editable whether it may be changed now
 * @param words    as typed; @param face as typed
 * @param also     how many others get it
 */
public record DeskAnswerPage(Inquiry inquiry, @Nullable InquiryAnswer answer, boolean editable, String words, PublicFace face, List<PublicWords.Found> findings, List<Phrase> phrases,
        List<LibraryEntry> library, int also, String due, List<Issue> issues, String notice) {

    public long version() {
        return answer == null ? 0 : answer.version();
    }
}
