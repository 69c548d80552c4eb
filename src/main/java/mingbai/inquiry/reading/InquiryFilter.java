package mingbai.inquiry.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import mingbai.inquiry.InquiryChannel;
import mingbai.inquiry.InquiryKind;
import mingbai.inquiry.InquiryStage;
import org.jspecify.annotations.Nullable;

/**
 * Which inquiries are wanted.
 *
 * @param stages   empty for all
 * @param category "" for all, {@link #UNSORTED} for those without one
 * @param handler  account that works on it, null for all
 * @param words    in number, title, text or name, "" for all
 * @param from     first day of receipt, null without bound
 * @param overdue  only open ones whose day has passed
 */
public record InquiryFilter(List<String> agencies, Set<InquiryStage> stages, @Nullable InquiryKind kind, @Nullable InquiryChannel channel, String category, @Nullable Long handler,
        String words, @Nullable LocalDate from, @Nullable LocalDate to, boolean overdue) {

    /** As a category: none. */
    public static final String UNSORTED = "none";

    public InquiryFilter {
        agencies = List.copyOf(agencies);
        stages = Set.copyOf(stages);
    }

    public static InquiryFilter of(Collection<String> agencies) {
        return new InquiryFilter(List.copyOf(agencies), Set.of(), null, null, "", null, "", null, null, false);
    }

    public InquiryFilter in(InquiryStage... wanted) {
        return new InquiryFilter(agencies, Set.of(wanted), kind, channel, category, handler, words, from, to, overdue);
    }

    public InquiryFilter saying(String wanted) {
        return new InquiryFilter(agencies, stages, kind, channel, category, handler, wanted, from, to, overdue);
    }
}
