package mingbai.request.reading;

import java.time.LocalDate;
import mingbai.law.ApplicantKind;
import mingbai.law.Outcome;
import mingbai.request.Channel;
import mingbai.request.Phase;
import mingbai.request.RequestCase;
import org.jspecify.annotations.Nullable;

/**
 * A request as lists show it.
 *
 * @param applicant   name of the first applicant
 * @param handler     account that drafts, 0 for nobody
 * @param submittedAt epoch ms
 * @param received    null while receipt is not confirmed
 * @param due         of the reply; provisional when it rests on a year not announced, or while the clock rests
 * @param urgent      the day by which somebody must act, null when closed
 * @param late        once it ended: whether after its day
 */
public record RequestRow(long id, String number, String agency, String subject, String applicant, Channel channel, ApplicantKind kind, Phase phase,
        String section, long handler, long submittedAt, @Nullable LocalDate received, @Nullable LocalDate due, boolean provisional, boolean paused,
        @Nullable LocalDate urgent, @Nullable Outcome outcome, @Nullable LocalDate closed, @Nullable LocalDate answered, @Nullable Boolean late) {

    public String address() {
        return "/desk/" + RequestCase.KIND + "/" + id;
    }
}
