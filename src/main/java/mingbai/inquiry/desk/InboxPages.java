package mingbai.inquiry.desk;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.desk.InboxPage.Line;
import mingbai.inquiry.desk.InboxPage.Tab;
import mingbai.inquiry.handle.AssignInquiry;
import mingbai.inquiry.reading.InquiryFilter;
import mingbai.inquiry.reading.InquiryReading;
import mingbai.inquiry.reading.InquiryRow;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import mingbai.web.Place;
import mingbai.web.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/inquiry}: what was asked of the caller's agencies, the most urgent first; one list, its filters in the address, acts on several at once. */
@Controller
class InboxPages {

    private static final int SIZE = 50;
    private static final int EXPORTED_AT_ONCE = 1_000;
    private static final int MOST_TO_CHOOSE = 600;
    /** Those that make up what is open first. */
    private static final List<InquiryStage> ORDER = Arrays.stream(InquiryStage.values()).sorted(Comparator.comparing(InquiryStage::isOpen).reversed()).toList();

    private final InquiryReading inquiries;
    private final InquiryScope scopes;
    private final InquiryBook book;
    private final AgencyReading agencies;
    private final AssignInquiry assign;
    private final SeveralInquiries several;
    private final Almanac almanac;

    InboxPages(InquiryReading inquiries, InquiryScope scopes, InquiryBook book, AgencyReading agencies, AssignInquiry assign, SeveralInquiries several, Almanac almanac) {
        this.inquiries = inquiries;
        this.scopes = scopes;
        this.book = book;
        this.agencies = agencies;
        this.assign = assign;
        this.several = several;
        this.almanac = almanac;
    }

    @Bean
    static Place inquiryPlace() {
        return new Place("inquiry", "咨询来信", "/desk/inquiry", 19, Set.of(OFFICE, DRAFTER, LEADER, INSPECTOR));
    }

    @GetMapping("/desk/inquiry")
    @MayCall({OFFICE, DRAFTER, LEADER, INSPECTOR})
    String list(InboxQuestion question, @RequestParam(defaultValue = "1") String page, @RequestParam(defaultValue = "") String done, Actor actor, HttpServletRequest call, Model model) {
        return show(question, page, List.of(), done.matches("\\d{1,3}") ? "已办理" + done + "件。" : "", actor, call, model);
    }

    private String show(InboxQuestion question, String page, List<Issue> issues, String notice, Actor actor, HttpServletRequest call, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        Set<String> scope = scopes.of(caller);
        InquiryFilter filter = question.filter(scope, actor.accountId());
        Paging paging = Paging.of(page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1, SIZE, inquiries.count(filter), question.address());
        Map<String, String> names = agencies.namesOf(scope.size() > MOST_TO_CHOOSE ? Set.of() : scope);
        List<Choice> choices = names.entrySet().stream().map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList();
        List<Choice> people = assign.candidates(actor.agency()).entrySet().stream().map(person -> Choice.of(Long.toString(person.getKey()), person.getValue())).toList();
        model.addAttribute("page", new InboxPage(question, tabs(question, scope, actor.accountId()), lines(inquiries.list(filter, paging.offset(), SIZE)), paging, choices, people,
                scope.size() > 1, caller.holdsAnywhere(OFFICE), issues, notice));
        return "inquiry/desk-inbox";
    }

    /** Each tab's figure is that of its list. */
    private List<Tab> tabs(InboxQuestion question, Set<String> scope, long account) {
        Map<InquiryStage, Long> counts = inquiries.byStage(question.in(InboxQuestion.ALL).filter(scope, account));
        List<Tab> tabs = new ArrayList<>();
        tabs.add(tab(question.in(InboxQuestion.OPEN), "在办（含并案）", counts.entrySet().stream().filter(entry -> entry.getKey().isOpen()).mapToLong(Map.Entry::getValue).sum()));
        for (InquiryStage stage : ORDER) {
            tabs.add(tab(question.in(stage.code()), stage.label(), counts.getOrDefault(stage, 0L)));
        }
        tabs.add(tab(question.in(InboxQuestion.ALL), "全部", counts.values().stream().mapToLong(Long::longValue).sum()));
        return tabs.stream().filter(tab -> tab.count() > 0 || tab.code().equals(question.stage()) || tab.code().equals(InboxQuestion.OPEN)).toList();
    }

    private static Tab tab(InboxQuestion question, String label, long count) {
        return new Tab(question.stage(), label, count, question.address());
    }

    private List<Line> lines(List<InquiryRow> rows) {
        Map<String, String> names = agencies.namesOf(rows.stream().map(InquiryRow::agency).distinct().toList());
        LocalDate today = book.today();
        return rows.stream().map(row -> new Line(row, names.getOrDefault(row.agency(), row.agency()),
                row.stage().isOpen() ? DueLeft.of(row.due(), row.provisional(), today, almanac.calendar()) : null, row.stage().label(), tone(row.stage()))).toList();
    }

    static Tone tone(InquiryStage stage) {
        return switch (stage) {
            case RECEIVED -> Tone.SOON;
            case IN_HAND, MERGED -> Tone.PLAIN;
            case ANSWERED, RETURNED, HANDED -> Tone.DONE;
            case SPLIT, WITHDRAWN, INVALID -> Tone.NEWS;
        };
    }

    /** One act on all that were ticked. */
    @PostMapping("/desk/inquiry")
    @MayCall(OFFICE)
    String several(InboxQuestion question, @RequestParam(defaultValue = "") List<String> picked, @RequestParam(defaultValue = "") String act, @RequestParam(defaultValue = "") String handler,
            @RequestParam(defaultValue = "") String reason, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Set<String> own = scopes.of(Objects.requireNonNull(Caller.of(call)), List.of(OFFICE));
        SeveralInquiries.Outcome outcome = several.run(actor, own, picked, act, handler, reason);
        if (outcome.issues().isEmpty()) {
            return "redirect:" + question.address() + "&done=" + outcome.done();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(question, "1", outcome.issues(), outcome.done() == 0 ? "" : "其中" + outcome.done() + "件已办理。", actor, call, model);
    }

    @GetMapping("/desk/inquiry.csv")
    @MayCall({OFFICE, DRAFTER, LEADER, INSPECTOR})
    void csv(InboxQuestion question, Actor actor, HttpServletRequest call, HttpServletResponse response) throws IOException {
        InboxSheets.csv(response, all(question.filter(scopes.of(Objects.requireNonNull(Caller.of(call))), actor.accountId())));
    }

    @GetMapping("/desk/inquiry.xlsx")
    @MayCall({OFFICE, DRAFTER, LEADER, INSPECTOR})
    void xlsx(InboxQuestion question, Actor actor, HttpServletRequest call, HttpServletResponse response) throws IOException {
        InboxSheets.xlsx(response, all(question.filter(scopes.of(Objects.requireNonNull(Caller.of(call))), actor.accountId())));
    }

    /** Read piece by piece: a prefecture's list is long. */
    private Stream<Line> all(InquiryFilter filter) {
        return Stream.iterate(inquiries.after(filter, 0, EXPORTED_AT_ONCE), part -> !part.isEmpty(),
                part -> part.size() < EXPORTED_AT_ONCE ? List.<InquiryRow>of() : inquiries.after(filter, part.getLast().id(), EXPORTED_AT_ONCE)).flatMap(part -> lines(part).stream());
    }
}
