package mingbai.request.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.Clocks;
import mingbai.request.RequestCase;
import mingbai.request.letter.Letter;
import mingbai.request.letter.LetterKind;
import mingbai.request.letter.LetterState;
import mingbai.request.letter.LettersFor;
import mingbai.web.Issue;
import org.springframework.stereotype.Component;

/** What the pages of all acts share. */
@Component
class ActDesk {

    private final CaseBook book;
    private final LettersFor letters;
    private final AgencyReading agencies;
    private final Almanac almanac;
    private final Clock clock;

    ActDesk(CaseBook book, LettersFor letters, AgencyReading agencies, Almanac almanac, Clock clock) {
        this.book = book;
        this.letters = letters;
        this.agencies = agencies;
        this.almanac = almanac;
        this.clock = clock;
    }

    ActHead head(RequestCase request, String done, Filled filled, List<Issue> issues, String preview) {
        return new ActHead(request, agencies.nameOf(request.agency()), book.clocks(request), today(), done.isEmpty() ? "" : "已办理。", filled, issues, preview);
    }

    RequestCase request(long id) {
        return book.get(id);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDate inWorkingDays(int days) {
        return almanac.calendar().dueInDays(today(), days).day();
    }

    /** The due day as it would be with more facts. */
    String preview(RequestCase request, CaseFact... more) {
        List<CaseFact> facts = new ArrayList<>(book.facts(request.id()));
        facts.addAll(List.of(more));
        Clocks clocks = book.clocks(request, facts);
        String flaw = clocks.flaws().stream().filter(step -> List.of(more).stream().anyMatch(fact -> fact.day().equals(step.day()))).map(step -> "注意：" + step.text() + "。")
                .reduce("", String::concat);
        return clocks.due().map(due -> clocks.paused() ? "作出后，答复期限停止计算；若停止到今天为止，答复期限将是" + due + "，每多等一个工作日顺延一日。" + flaw
                : "作出后，答复期限将是" + due + "。" + flaw).orElse("尚未确认收到，没有答复期限。");
    }

    /** Where the letter of an act is worked on, "" while there is none. @param party 0 for the applicant */
    String letter(RequestCase request, LetterKind kind, long party) {
        return letters.desk(request.id()).stream().filter(letter -> letter.kind() == kind && letter.party() == party && letter.state() != LetterState.DROPPED)
                .reduce((first, second) -> second).map(Letter::id).map(id -> "/desk/request-letter/" + id).orElse("");
    }
}
