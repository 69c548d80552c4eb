package mingbai.inquiry.desk;

import java.util.List;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryCategories;
import mingbai.inquiry.InquiryMessage;
import mingbai.inquiry.answer.InquiryAnswer;
import mingbai.inquiry.answer.InquiryRating;
import mingbai.inquiry.answer.PublishedAnswer;
import mingbai.inquiry.handle.InquiryStep;
import mingbai.inquiry.handle.LikeInquiryReading;
import mingbai.publication.Attachment;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;

/** All that staff see of one inquiry. @param turn whose turn it is while an answer is in review, else "" */
public record DeskCasePage(Inquiry inquiry, String agency, Tone tone, String notice, List<DeskAct> acts, boolean mayAnswer, String turn, @Nullable DueLeft left, List<String> why, List<Attachment> files,
        List<Message> messages, List<InquiryAnswer> answers, List<PublishedAnswer> published, List<InquiryRating> ratings, List<InquiryStep> steps, List<Event> events, List<Other> others,
        List<LikeInquiryReading.Like> like, List<Known> known) {

    public record Message(InquiryMessage message, String at) {}

    /** @param by who did what of it, in words @param takenBack why it does not hold, "" while it does */
    public record Event(String day, String text, String by, String takenBack) {}

    /** Another inquiry tied to this one. */
    public record Other(String how, long id, String number, String title) {}

    /** Something answered before that may be used. */
    public record Known(String kind, String title, String address) {}

    public String category() {
        return InquiryCategories.label(inquiry.category());
    }
}
