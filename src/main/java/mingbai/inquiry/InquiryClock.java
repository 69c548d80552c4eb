package mingbai.inquiry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.calendar.Due;
import mingbai.calendar.Explanation;
import mingbai.calendar.WorkCalendar;
import mingbai.inquiry.InquiryTerms.InquiryTerm;
import mingbai.inquiry.InquiryTerms.Step;
import org.jspecify.annotations.Nullable;

/**
 * What is due of an inquiry and why: a pure function of its facts, the dated terms and the working calendar. The terms run from receipt, whoever has it; a reopening begins
 * a round of its own. An extension reaches so many working days from receipt in all.
 *
 * @param accept   by when an agency says that it will answer, or whose business it is
 * @param rounds   the first, and one for each reopening; never empty
 */
public record InquiryClock(LocalDate received, InquiryTerm acceptTerm, Due accept, @Nullable LocalDate accepted, List<Round> rounds) {

    /**
     * @param began    receipt or reopening
     * @param answered null while no answer was given
     */
    public record Round(LocalDate began, InquiryTerm term, int workingDays, Due due, @Nullable LocalDate answered, List<String> sentences) {

        public boolean isLate(LocalDate asOf) {
            return (answered == null ? asOf : answered).isAfter(due.day());
        }
    }

    /** @param facts that hold, in the order of their days, those of one day in the order they were recorded */
    public static InquiryClock of(InquiryKind kind, InquiryChannel channel, List<InquiryFact> facts, WorkCalendar calendar) {
        LocalDate received = facts.stream().filter(InquiryFact.Received.class::isInstance).map(InquiryFact::day).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an inquiry without a day of receipt"));
        InquiryTerm accept = InquiryTerms.of(kind, channel, Step.ACCEPT, received);
        LocalDate accepted = facts.stream().filter(fact -> fact instanceof InquiryFact.Accepted || fact instanceof InquiryFact.Answered).map(InquiryFact::day)
                .min(LocalDate::compareTo).orElse(null);
        InquiryTerm answer = InquiryTerms.of(kind, channel, Step.ANSWER, received);
        List<Round> rounds = new ArrayList<>();
        LocalDate began = received;
        List<InquiryFact> within = new ArrayList<>();
        for (InquiryFact fact : facts) {
            if (fact instanceof InquiryFact.Reopened) {
                rounds.add(round(began, !rounds.isEmpty(), answer, within, calendar));
                began = fact.day();
                within = new ArrayList<>();
            } else {
                within.add(fact);
            }
        }
        rounds.add(round(began, !rounds.isEmpty(), answer, within, calendar));
        return new InquiryClock(received, accept, calendar.dueInDays(received, accept.days()), accepted, List.copyOf(rounds));
    }

    private static Round round(LocalDate began, boolean again, InquiryTerm term, List<InquiryFact> facts, WorkCalendar calendar) {
        List<String> sentences = new ArrayList<>();
        sentences.add(began + (again ? "来信人对答复不满意，重新办理" : "收到") + "，当日不计入；" + term.basis() + "。");
        int days = term.days();
        LocalDate answered = null;
        for (InquiryFact fact : facts) {
            if (fact instanceof InquiryFact.Extended extended && extended.workingDays() > days) {
                days = extended.workingDays();
                sentences.add(extended.day() + "经批准延长到" + days + "个工作日：" + extended.reason());
            } else if (fact instanceof InquiryFact.PassedOn passed) {
                sentences.add(passed.day() + "转其他单位办理，期限连续计算。");
            } else if (fact instanceof InquiryFact.Answered given && (answered == null || given.day().isBefore(answered))) {
                answered = given.day();
            }
        }
        Due due = calendar.dueInDays(began, days);
        sentences.add("共" + days + "个工作日，至" + due.day() + (due.provisional() ? "（当年放假安排尚未公布，暂定）" : "") + "。");
        return new Round(began, term, days, due, answered, List.copyOf(sentences));
    }

    public Round round() {
        return rounds.getLast();
    }

    public Due due() {
        return round().due();
    }

    /** Of the round that runs, null while no answer was given in it. */
    public @Nullable LocalDate answered() {
        return round().answered();
    }

    public Optional<LocalDate> firstAnswered() {
        return Optional.ofNullable(rounds.getFirst().answered());
    }

    /** Whether an answer of any round came, or is still missing, after its day. */
    public boolean isLate(LocalDate asOf) {
        return rounds.stream().anyMatch(round -> round.isLate(asOf));
    }

    /** What comes next: the acceptance, then the answer. */
    public Due next() {
        return accepted == null ? accept : due();
    }

    public Explanation explain(WorkCalendar calendar) {
        return calendar.explain(round().began(), round().workingDays());
    }
}
