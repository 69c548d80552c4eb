package mingbai.inquiry.reading;

import java.time.LocalDate;
import mingbai.inquiry.InquiryChannel;
import mingbai.inquiry.InquiryKind;
import mingbai.inquiry.InquiryStage;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list.
 *
 * @param urgentOn  the day of what comes next: acceptance, then answer
 * @param answered  day of the answer in the round that runs, null while there is none
 * @param late      whether it ended late; null while open
 */
public record InquiryRow(long id, String number, String agency, InquiryKind kind, InquiryChannel channel, String title, String name, String category, InquiryStage stage,
        long handler, String handlerName, LocalDate received, LocalDate due, boolean provisional, LocalDate urgentOn, @Nullable LocalDate answered, @Nullable Boolean late, int round,
        long version) {}
