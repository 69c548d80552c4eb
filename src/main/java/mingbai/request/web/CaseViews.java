package mingbai.request.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.identity.reading.AccountReading;
import mingbai.request.CaseBook;
import mingbai.request.CasePart;
import mingbai.request.Clocks;
import mingbai.request.Clocks.SubClock;
import mingbai.request.FactRow;
import mingbai.request.FactText;
import mingbai.request.Party;
import mingbai.request.Phase;
import mingbai.request.RequestCase;
import mingbai.request.Stage;
import mingbai.request.TakeBackFact;
import mingbai.request.reading.RequestReading;
import mingbai.request.reading.RequestRow;
import mingbai.web.Caller;
import mingbai.web.MonthDrawing;
import mingbai.web.Role;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of a request shows. Asked inside a read-only transaction. */
@Component
class CaseViews {

    private final CaseBook book;
    private final AgencyReading agencies;
    private final AccountReading accounts;
    private final Almanac almanac;
    private final Clock clock;
    private final RequestReading reading;
    private final List<CasePart> parts;

    CaseViews(CaseBook book, AgencyReading agencies, AccountReading accounts, Almanac almanac, Clock clock, RequestReading reading,
            List<CasePart> parts) {
        this.book = book;
        this.agencies = agencies;
        this.accounts = accounts;
        this.almanac = almanac;
        this.clock = clock;
        this.reading = reading;
        this.parts = parts.stream().sorted(Comparator.comparingInt(CasePart::order)).toList();
    }

    CasePage of(RequestCase request, Caller caller, String notice) {
        Clocks clocks = book.clocks(request);
        boolean office = caller.holds(Role.OFFICE, request.agency());
        List<Party> parties = book.parties(request.id());
        List<CasePart.Section> sections = parts.stream().map(part -> part.of(request, caller)).flatMap(Optional::stream).toList();
        return new CasePage(request, agencies.nameOf(request.agency()), request.handler() == null ? "" : accounts.nameOf(request.handler()),
                reading.row(request.id()).map(RequestRow::phase).orElse(Phase.of(request, clocks)), clocks, left(request, clocks), clocks.reply() == null ? null : MonthDrawing.of(clocks.reply().explanation()),
                book.applicants(request.id()), terms(clocks, parties), record(request, parties, office), sections, next(request, office, sections), office, notice);
    }

    private @Nullable TermLeft left(RequestCase request, Clocks clocks) {
        if (!request.isOpen() || clocks.answered() != null) {
            return null;
        }
        if (clocks.reply() == null) {
            return clocks.open().stream().findFirst().map(this::left).orElse(null);
        }
        if (clocks.paused()) {
            return TermLeft.resting(clocks.reply().due().day(), true);
        }
        return TermLeft.of(clocks.reply().explanation().start(), clocks.reply().due().day(), clocks.reply().due().provisional(), LocalDate.now(clock), almanac.calendar());
    }

    private TermLeft left(SubClock term) {
        return TermLeft.of(term.from(), term.due(), term.provisional(), LocalDate.now(clock), almanac.calendar());
    }

    private List<CasePage.Term> terms(Clocks clocks, List<Party> parties) {
        Map<Long, String> names = parties.stream().collect(Collectors.toMap(Party::id, Party::name));
        return clocks.open().stream().filter(term -> term.kind() != Clocks.Kind.REPLY)
                .map(term -> new CasePage.Term(term.kind().label(), names.getOrDefault(term.party(), ""), left(term), term.delivered(), term.provision())).toList();
    }

    private List<CasePage.Happened> record(RequestCase request, List<Party> parties, boolean office) {
        FactText words = FactText.of(parties);
        return book.record(request.id()).stream().map(row -> happened(request, row, words, office)).toList();
    }

    private static CasePage.Happened happened(RequestCase request, FactRow row, FactText words, boolean office) {
        return new CasePage.Happened(row.id(), row.fact().day(), words.of(row.fact()), row.recordedBy() == 0 ? "申请人或者系统" : row.recorder(),
                Times.minute(row.recordedAt()), row.holds(), row.reason(), office && row.holds() && TakeBackFact.mayBeTakenBack(request, row.fact()));
    }

    /** What the office does next, then what the parts of the procedure put foremost. */
    private static List<CasePart.Link> next(RequestCase request, boolean office, List<CasePart.Section> sections) {
        List<CasePart.Link> next = new ArrayList<>();
        String home = "/desk/request/" + request.id();
        if (office && request.stage() == Stage.SUBMITTED) {
            next.add(new CasePart.Link("确认收到", home + "/confirm", true));
        }
        if (office && request.isOpen()) {
            next.add(new CasePart.Link(request.handler() == null ? "分办" : "转办", home + "/assign", request.stage() != Stage.SUBMITTED && request.handler() == null));
        }
        sections.stream().flatMap(section -> section.acts().stream()).filter(CasePart.Link::primary).forEach(next::add);
        return next;
    }
}
