package mingbai.inquiry.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryFact;
import mingbai.inquiry.InquiryFactRow;
import mingbai.inquiry.answer.AnswerStage;
import mingbai.inquiry.answer.InquiryAnswer;
import mingbai.inquiry.answer.InquiryAnswers;
import mingbai.inquiry.desk.DeskCasePage.Event;
import mingbai.review.Decision;
import mingbai.review.MatterState;
import mingbai.review.SecrecyResult;
import mingbai.review.reading.MatterView;
import mingbai.review.reading.ReviewReading;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/** What was done with an inquiry and by whom: its facts, and each step its answers took through their review. */
@Component
class DeskRecord {

    private final InquiryBook book;
    private final InquiryAnswers answers;
    private final ReviewReading reviews;
    private final AgencyReading agencies;
    private final Clock clock;

    DeskRecord(InquiryBook book, InquiryAnswers answers, ReviewReading reviews, AgencyReading agencies, Clock clock) {
        this.book = book;
        this.answers = answers;
        this.reviews = reviews;
        this.agencies = agencies;
        this.clock = clock;
    }

    private record Dated(LocalDate day, Instant at, Event event) {}

    /** The oldest first; of one day as they were entered. */
    List<Event> of(long inquiry) {
        List<InquiryAnswer> served = answers.servedTo(inquiry);
        List<Dated> dated = new ArrayList<>();
        answers.of(inquiry).forEach(answer -> reviews.mattersOf(InquiryAnswer.KIND, answer.id()).forEach(matter -> reviews.matter(matter).ifPresent(view -> reviewed(view, dated))));
        book.record(inquiry).forEach(row -> dated.add(new Dated(row.fact().day(), row.recordedAt(), event(row, served))));
        dated.sort(Comparator.comparing(Dated::day).thenComparing(Dated::at));
        return dated.stream().map(Dated::event).toList();
    }

    /** Of an answer in review: whose turn it is; "" while none is. */
    String turn(Inquiry inquiry) {
        Optional<InquiryAnswer> live = answers.live(inquiry).filter(answer -> answer.stage() == AnswerStage.IN_REVIEW);
        return live.flatMap(answer -> reviews.mattersOf(InquiryAnswer.KIND, answer.id()).stream().findFirst()).flatMap(reviews::matter)
                .filter(matter -> matter.state().equals(MatterState.OPEN.name())).map(this::turn).orElse("");
    }

    private String turn(MatterView matter) {
        MatterView.StepView step = matter.current();
        return "答复正在审核，现在等" + agencies.nameOf(step.agency()) + "的" + Role.ofCode(step.role()).map(Role::label).orElse("审核人") + "办理“" + step.title() + "”。";
    }

    private void reviewed(MatterView matter, List<Dated> dated) {
        dated.add(dated(matter.openedAt(), "答复送审", matter.openedName() + "送审"));
        if (matter.state().equals(MatterState.QUARANTINED.name())) {
            return; // what was said of a sealed text is read where it is sealed
        }
        matter.opinions().forEach(said -> dated.add(dated(said.at(), step(matter, said.n()) + "：" + Decision.valueOf(said.decision()).label()
                + (said.opinion().isBlank() ? "" : "，" + said.opinion()), said.name() + "审核")));
        matter.secrecy().forEach(said -> dated.add(dated(said.at(), "保密审查结论：" + SecrecyResult.valueOf(said.result()).label(), said.name() + "审查")));
        if (matter.state().equals(MatterState.TAKEN_BACK.name())) {
            dated.add(dated(Objects.requireNonNullElse(matter.closedAt(), matter.openedAt()), "答复从审核中撤回", "由起草单位撤回"));
        }
    }

    private static String step(MatterView matter, int n) {
        return matter.steps().stream().filter(step -> step.n() == n).map(MatterView.StepView::title).findFirst().orElse("审核");
    }

    private Dated dated(Instant at, String text, String by) {
        LocalDate day = LocalDate.ofInstant(at, clock.getZone());
        return new Dated(day, at, new Event(day.toString(), text, by, ""));
    }

    /** An answer goes out by its clearance: who gave the last opinion did not write it. */
    private Event event(InquiryFactRow row, List<InquiryAnswer> served) {
        InquiryFact fact = row.fact();
        Optional<InquiryAnswer> answer = fact instanceof InquiryFact.Answered ? served.stream().filter(one -> fact.day().equals(one.servedOn())).findFirst() : Optional.empty();
        return new Event(fact.day().toString(), answer.map(one -> "答复送达来信人").orElseGet(() -> words(fact)),
                answer.map(one -> one.writtenBy() + "起草，审核通过后由系统送达").orElse(row.recorder() + "登记"), row.holds() ? "" : row.backReason());
    }

    private String words(InquiryFact fact) {
        return switch (fact) {
            case InquiryFact.Received received -> "收到";
            case InquiryFact.Accepted accepted -> "受理";
            case InquiryFact.Assigned assigned -> (assigned.to().isEmpty() ? "收回分办" : "分办给" + assigned.to()) + (assigned.note().isEmpty() ? "" : "，交办意见：" + assigned.note());
            case InquiryFact.PassedOn passed -> agencies.nameOf(passed.from()) + "转" + agencies.nameOf(passed.to()) + "：" + passed.reason();
            case InquiryFact.Extended extended -> "延长到一共" + extended.workingDays() + "个工作日：" + extended.reason();
            case InquiryFact.Answered answered -> "答复，或者告知去处";
            case InquiryFact.Reopened reopened -> "来信人不满意，重新办理：" + reopened.reason();
            case InquiryFact.Urged urged -> urged.by() + "催办：" + urged.reason();
        };
    }
}
