package mingbai.request;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mingbai.calendar.Term;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is due in one request, as of a day.
 *
 * @param received day 0 of the reply (Art. 31), null while receipt is not confirmed
 * @param reply    where the reply stands and why, null while receipt is not confirmed
 * @param answered the day the answer was served, null while it was not
 * @param open     the terms that run, the most urgent first; none when the request is closed
 * @param steps    why the reply is due on its day, in order of days
 * @param flaws    what was done later than the law allows, or cannot have its effect
 */
public record Clocks(@Nullable LocalDate received, Term.@Nullable Standing reply, @Nullable LocalDate answered, List<SubClock> open, List<Step> steps,
        List<Step> flaws) {

    public Clocks {
        open = open.stream().sorted(Comparator.comparing(SubClock::due).thenComparing(SubClock::kind)).toList();
        steps = List.copyOf(steps);
        flaws = List.copyOf(flaws);
    }

    /** One sentence of the explanation with the provision it obeys. */
    public record Step(LocalDate day, String text, String provision) {}

    /** What a term that runs inside a request is for. */
    public enum Kind {
        /** Art. 31: so that nobody delays receipt in silence; the term is ours. */
        CONFIRM("确认收到", true),
        /** Art. 30: the office may ask for a correction until then. */
        CORRECTION_NOTICE("可以告知补正", true),
        CORRECTION("申请人补正", false),
        THIRD_PARTY("第三方反馈意见", false),
        CO_MAKER("其他机关反馈意见", false),
        REASONS("申请人说明理由", false),
        FEE_PAYMENT("申请人缴费", false),
        /** Art. 33(2): an extension must be decided and told by then. */
        EXTENSION("决定是否延期", true),
        REPLY("作出答复", true);

        private final String label;
        private final boolean ours;

        Kind(String label, boolean ours) {
            this.label = label;
            this.ours = ours;
        }

        public String label() {
            return label;
        }

        /** Whether the agency has to act, not somebody else. */
        public boolean isOurs() {
            return ours;
        }
    }

    /**
     * A term that runs.
     *
     * @param party of whom an opinion was asked, 0 else
     * @param delivered for an opinion or a fee: whether the day the letter arrived is on record; until then the term is reckoned from sending
     */
    public record SubClock(Kind kind, long party, LocalDate from, LocalDate due, boolean provisional, boolean delivered, String provision) {

        SubClock(Kind kind, LocalDate from, LocalDate due, boolean provisional, String provision) {
            this(kind, 0, from, due, provisional, true, provision);
        }
    }

    public boolean paused() {
        return reply != null && reply.paused();
    }

    /** The day lists sort by: while the clock rests that by which others must act, else that of the reply or of the confirmation. Empty when closed. */
    public Optional<LocalDate> urgent() {
        return open.stream().filter(term -> paused() ? term.kind() != Kind.REPLY : term.kind() == Kind.REPLY || term.kind() == Kind.CONFIRM)
                .map(SubClock::due).findFirst().or(() -> open.stream().map(SubClock::due).findFirst());
    }

    public Optional<LocalDate> due() {
        return Optional.ofNullable(reply).map(standing -> standing.due().day());
    }

    /** Whether the answer was late, or is by now; empty while receipt is not confirmed. */
    public Optional<Boolean> late(LocalDate today) {
        return due().map(day -> (answered == null ? today : answered).isAfter(day));
    }
}
