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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.publication.Content;
import mingbai.publication.StartDraft;
import mingbai.publication.reading.DeskReading;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/drafts}: the agency's editions by where they stand, and the form a new document begins with. */
@Controller
class DraftPages {

    private static final int PAGE = 30;

    /** One tab of the list. */
    private enum Tab {
        DRAFT("起草中", "DRAFT"), REVIEW("审核中", "IN_REVIEW"), CLEARED("待发布", "CLEARED", "SCHEDULED"), LIVE("已发布", "LIVE", "SUPERSEDED", "WITHDRAWN"),
        REGISTERED("已登记", "REGISTERED"), REFUSED("未通过", "REFUSED"), DISCARDED("已放弃", "DISCARDED");

        private final String label;
        private final List<String> states;

        Tab(String label, String... states) {
            this.label = label;
            this.states = List.of(states);
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final DeskReading desk;
    private final Desk agencies;
    private final AgencyReading names;
    private final StartDraft start;
    private final FileDrafts fileDrafts;

    DraftPages(DeskReading desk, Desk agencies, AgencyReading names, StartDraft start, FileDrafts fileDrafts) {
        this.desk = desk;
        this.agencies = agencies;
        this.names = names;
        this.start = start;
        this.fileDrafts = fileDrafts;
    }

    @GetMapping("/desk/drafts")
    @MayCall({DRAFTER, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW, PUBLISHER, OFFICE, LEADER})
    String list(@RequestParam(defaultValue = "draft") String tab, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request, Model model) {
        Caller caller = java.util.Objects.requireNonNull(Caller.of(request));
        Set<String> codes = agencies.agenciesOf(caller, Desk.WORKING);
        String words = q.strip().length() > 100 ? q.strip().substring(0, 100) : q.strip();
        Tab here = Arrays.stream(Tab.values()).filter(value -> value.code().equals(tab)).findFirst().orElse(Tab.DRAFT);
        Map<String, Long> counts = desk.countByState(codes, words);
        List<DraftsPage.Tab> tabs = Arrays.stream(Tab.values()).map(value -> new DraftsPage.Tab(value.code(), value.label,
                value.states.stream().mapToLong(state -> counts.getOrDefault(state, 0L)).sum(), value == here, address(value, words))).toList();
        Paging paging = Paging.of(page, PAGE, tabs.get(here.ordinal()).count(), address(here, words));
        List<DeskReading.DeskRow> rows = desk.editions(codes, here.states, words, PAGE, (int) paging.offset());
        model.addAttribute("page", new DraftsPage(words, tabs, rows, names.namesOf(codes), paging, caller.holdsAnywhere(DRAFTER), codes.size() > 1));
        return "publication/drafts";
    }

    private static String address(Tab tab, String words) {
        return "/desk/drafts?tab=" + tab.code() + (words.isEmpty() ? "" : "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    @GetMapping("/desk/drafts/new")
    @MayCall(DRAFTER)
    String form(HttpServletRequest request, Model model) {
        return form(request, EditionForm.of(Map.of("disclosureClass", new String[] {"proactive"})), "", true, List.of(), model);
    }

    @PostMapping("/desk/drafts")
    @MayCall(DRAFTER)
    String create(Actor actor, @RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "false") boolean keepFile,
            @RequestParam(required = false) @Nullable List<MultipartFile> file, HttpServletRequest request, HttpServletResponse response, Model model) {
        Caller caller = java.util.Objects.requireNonNull(Caller.of(request));
        EditionForm form = EditionForm.of(request.getParameterMap());
        List<Issue> issues = new ArrayList<>();
        if (!caller.holds(DRAFTER, agency)) {
            issues.add(Issue.of("agency", "请选择您担任起草人的机关"));
        }
        try {
            Content content = fileDrafts.content(form, agency, keepFile, file, issues);
            Refused.ifAny(issues);
            long edition = start.run(actor.agency().equals(agency) ? actor : new Actor(actor.accountId(), actor.name(), agency, actor.inSteadOf()), agency, content);
            return "redirect:/desk/edition/" + edition + "?done=drafted";
        } catch (Refused refused) {
            response.setStatus(422);
            return form(request, form, agency, keepFile, refused.issues(), model);
        }
    }

    private String form(HttpServletRequest request, EditionForm form, String agency, boolean keepFile, List<Issue> issues, Model model) {
        Caller caller = java.util.Objects.requireNonNull(Caller.of(request));
        model.addAttribute("page", new NewDraftPage(agency.isEmpty() ? caller.agencyCode() : agency, agencies.choices(caller.agenciesFor(DRAFTER)), form,
                keepFile, issues));
        return "publication/new-draft";
    }
}
