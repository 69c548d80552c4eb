package mingbai.publication.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.FINAL_REVIEW;
import static mingbai.web.Role.FIRST_REVIEW;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;
import static mingbai.web.Role.SECOND_REVIEW;
import static mingbai.web.Role.SECRECY_REVIEW;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.publication.AnswerErrorReport;
import mingbai.publication.EditionKind;
import mingbai.publication.EndValidity;
import mingbai.publication.Scrub;
import mingbai.publication.StartEdition;
import mingbai.publication.WithdrawDocument;
import mingbai.publication.reading.DeskReading;
import mingbai.publication.reading.ErrorReportReading;
import mingbai.publication.reading.NormativeReading;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.publication.reading.PublishedReading;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/documents}: what is before the public, and what may be done about it: 更正, 修订, 撤下, 废止. */
@Controller
class DeskDocumentPages {

    private static final int PAGE = 30;

    private final DeskReading desk;
    private final PublicDocumentReading documents;
    private final Desk agencies;
    private final AgencyReading names;
    private final StartEdition startEdition;
    private final WithdrawDocument withdraw;
    private final EndValidity endValidity;
    private final ErrorReportReading reports;
    private final AnswerErrorReport answerReport;
    private final MatterChoices matters;
    private final PublishedReading published;
    private final NormativeReading normative;
    private final Clock clock;

    DeskDocumentPages(DeskReading desk, PublicDocumentReading documents, Desk agencies, AgencyReading names, StartEdition startEdition,
            WithdrawDocument withdraw, EndValidity endValidity, ErrorReportReading reports, AnswerErrorReport answerReport, MatterChoices matters,
            PublishedReading published, NormativeReading normative, Clock clock) {
        this.desk = desk;
        this.documents = documents;
        this.agencies = agencies;
        this.names = names;
        this.startEdition = startEdition;
        this.withdraw = withdraw;
        this.endValidity = endValidity;
        this.reports = reports;
        this.answerReport = answerReport;
        this.matters = matters;
        this.published = published;
        this.normative = normative;
        this.clock = clock;
    }

    @GetMapping("/desk/documents")
    @MayCall({DRAFTER, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW, PUBLISHER, OFFICE, LEADER})
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        Set<String> codes = agencies.agenciesOf(Objects.requireNonNull(Caller.of(request)), Desk.WORKING);
        String words = q.strip().length() > 100 ? q.strip().substring(0, 100) : q.strip();
        String address = "/desk/documents" + (words.isEmpty() ? "" : "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        Paging paging = Paging.of(page, PAGE, desk.countDocuments(codes, words), address);
        model.addAttribute("page", new DocumentsPage(words, desk.documents(codes, words, PAGE, (int) paging.offset()), names.namesOf(codes), paging,
                codes.size() > 1));
        return "publication/documents";
    }

    @GetMapping("/desk/document/{document}")
    @MayCall(value = {DRAFTER, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW, PUBLISHER, OFFICE, LEADER}, on = "document")
    String show(@PathVariable long document, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        return show(request, document, List.of(), Wording.done(done), model);
    }

    /** Starts the next edition: a correction of the record, or a revision of the content. */
    @PostMapping("/desk/document/{document}/edition")
    @MayCall(value = DRAFTER, on = "document")
    String edition(@PathVariable long document, Actor actor, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String note,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            EditionKind chosen = switch (kind) {
                case "CORRECTION" -> EditionKind.CORRECTION;
                case "REVISION" -> EditionKind.REVISION;
                default -> throw new Refused("kind", "请选择更正还是修订");
            };
            return "redirect:/desk/edition/" + startEdition.run(actor, document, chosen, Scrub.clean(note));
        } catch (Refused refused) {
            response.setStatus(422);
            return show(request, document, refused.issues(), "", model);
        }
    }

    @PostMapping("/desk/document/{document}/withdraw")
    @MayCall(value = {PUBLISHER, OFFICE}, on = "document")
    String withdraw(@PathVariable long document, Actor actor, @RequestParam long version, @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            withdraw.run(actor, document, version, Scrub.clean(reason));
            return "redirect:/desk/document/" + document + "?done=withdrawn";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(request, document, refused.issues(), "", model);
        }
    }

    /** 废止, by itself or by the document that takes its place. */
    @PostMapping("/desk/document/{document}/repeal")
    @MayCall(value = {PUBLISHER, OFFICE}, on = "document")
    String repeal(@PathVariable long document, Actor actor, @RequestParam long version, @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String basis, @RequestParam(defaultValue = "") String by, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        try {
            endValidity.repeal(actor, document, version, day(on), Scrub.clean(basis), Scrub.clean(by));
            return "redirect:/desk/document/" + document + "?done=repealed";
        } catch (Refused refused) {
            response.setStatus(422);
            List<Issue> issues = refused.issues().stream().map(issue -> issue.field().equals("note") ? Issue.of("basis", issue.text()) : issue).toList();
            return show(request, document, issues, "", model);
        }
    }

    /** Tells what came of a reader's report. */
    @PostMapping("/desk/report/{report}/answer")
    @MayCall(value = {DRAFTER, PUBLISHER, OFFICE}, on = "report")
    String answer(@PathVariable long report, Actor actor, @RequestParam long version, @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        long document = reports.find(report).orElseThrow(NotFound::new).document();
        try {
            answerReport.run(actor, report, version, Scrub.clean(answer));
            return "redirect:/desk/document/" + document + "?done=answered";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(request, document, refused.issues(), "", model);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Refused("on", "废止日期请写成年-月-日，如 2026-03-02");
        }
    }

    private String show(HttpServletRequest request, long id, List<Issue> issues, String notice, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        DeskReading.DocumentRow row = desk.document(id).orElseThrow(NotFound::new);
        boolean live = row.standing().equals("LIVE");
        List<DeskReading.DeskRow> open = desk.openEditionsOf(id);
        boolean orders = caller.holds(PUBLISHER, row.agency()) || caller.holds(OFFICE, row.agency());
        Map<String, String> typed = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        model.addAttribute("page", new DocumentPage(row, documents.byId(id).orElseThrow(NotFound::new), names.nameOf(row.agency()), open,
                reports.of(id),
                new DocumentPage.Rights(open.isEmpty() && caller.holds(DRAFTER, row.agency()), live && orders, row.validity().equals("VALID") && orders,
                        orders || caller.holds(DRAFTER, row.agency())),
                issues.isEmpty() ? Map.of() : typed, issues, notice, LocalDate.now(clock).toString(), matters.nameOf(published.matterOf(id).orElse("")),
                normative.isNormative(id)));
        return "publication/document";
    }
}
