package mingbai.request.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.request.CaseBook;
import mingbai.request.CasePart;
import mingbai.request.Clocks;
import mingbai.request.RequestCase;
import mingbai.request.Stage;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import org.springframework.stereotype.Component;

/** The answer on the page of a request. */
@Component
class AnswerPart implements CasePart {

    private final Answers answers;
    private final CaseBook book;
    private final Clock clock;

    AnswerPart(Answers answers, CaseBook book, Clock clock) {
        this.answers = answers;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Optional<Section> of(RequestCase request, Caller caller) {
        List<Answer> all = answers.of(request.id());
        boolean writes = caller.holds(Role.OFFICE, request.agency()) || caller.holds(Role.DRAFTER, request.agency());
        boolean begins = request.stage() == Stage.IN_HAND && answers.live(request).isEmpty() && writes;
        if (all.isEmpty() && !begins) {
            return Optional.empty();
        }
        String address = "/desk/request/" + request.id() + "/answer";
        List<Link> acts = begins ? List.of(new Link("起草答复", address, true)) : List.of(new Link("打开答复", address, request.isOpen() && writes));
        return Optional.of(new Section("answer", "答复", text(request), rows(request, all, address), acts));
    }

    private String text(RequestCase request) {
        Clocks clocks = book.clocks(request);
        boolean late = clocks.late(LocalDate.now(clock)).orElse(false);
        return !late ? "" : clocks.answered() == null ? "已经超过答复期限，请尽快答复，并向申请人说明" : "答复晚于期限（" + clocks.due().map(LocalDate::toString).orElse("") + "）作出";
    }

    private static List<Row> rows(RequestCase request, List<Answer> all, String address) {
        List<Row> rows = new ArrayList<>();
        for (Answer answer : all) {
            Answer.Addressee one = answer.to(request.id());
            String served = one.takenOut() ? AnswerState.DROPPED.label() : one.servedOn() == null ? answer.state().label() : one.servedOn() + "送达";
            Tone tone = one.servedOn() != null ? Tone.DONE : answer.state() == AnswerState.CLEARED && !one.takenOut() ? Tone.SOON : Tone.PLAIN;
            rows.add(new Row(one.round() == 1 ? "答复" : "第" + one.round() + "次答复", answer.kind().label(), served, tone, answer.state().isLive() && !one.takenOut() ? address : ""));
        }
        return rows;
    }
}
