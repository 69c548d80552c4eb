package mingbai.catalog.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.UrgeAgencies;
import mingbai.catalog.reading.DutyReading;
import mingbai.catalog.web.DutyViews.RankLine;
import mingbai.catalog.web.DutyViews.RankingPage;
import mingbai.ledger.Actor;
import mingbai.notice.reading.MessageReading;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/duties/ranking}: the agencies with the most late duties, to be urged with one text (Art. 46). */
@Controller
class RankingPages {

    private static final int SHOWN = 100;
    private static final String USUAL_TEXT = "贵单位有应公开事项逾期未公开。请按照《中华人民共和国政府信息公开条例》第二十六条尽快公开；本期确实没有这类信息的，请在工作台说明情况。";

    private final DutyReading duties;
    private final DutyScope scopes;
    private final UrgeAgencies urge;
    private final MessageReading messages;
    private final AgencyReading agencies;

    RankingPages(DutyReading duties, DutyScope scopes, UrgeAgencies urge, MessageReading messages, AgencyReading agencies) {
        this.duties = duties;
        this.scopes = scopes;
        this.urge = urge;
        this.messages = messages;
        this.agencies = agencies;
    }

    /** @param top so many of the first are ticked beforehand */
    @GetMapping("/desk/duties/ranking")
    @MayCall({OFFICE, LEADER, INSPECTOR})
    String show(@RequestParam(defaultValue = "") String within, @RequestParam(defaultValue = "10") String top, @RequestParam(defaultValue = "") String urged,
            HttpServletRequest request, Model model) {
        int ticked = top.matches("\\d{1,3}") ? Integer.parseInt(top) : 10;
        String outcome = urged.matches("\\d{1,3}") ? "已催办" + urged + "个机关，是否阅知显示在列表里。" : "";
        return show(within, ticked, Set.of(), USUAL_TEXT, outcome, List.of(), request, model);
    }

    @PostMapping("/desk/duties/ranking")
    @MayCall({OFFICE, LEADER, INSPECTOR})
    String urge(@RequestParam(defaultValue = "") String within, @RequestParam(defaultValue = "") List<String> agency, @RequestParam(defaultValue = "") String text,
            Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        Set<String> wanted = new LinkedHashSet<>(agency);
        wanted.retainAll(supervised(request));
        try {
            int sent = urge.urge(actor, wanted, text).size();
            return "redirect:/desk/duties/ranking?top=0&urged=" + sent + (within.isEmpty() ? "" : "&within=" + encoded(within));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(within, 0, wanted, text, "", refused.issues(), request, model);
        }
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private Set<String> supervised(HttpServletRequest request) {
        return scopes.of(request, List.of(OFFICE, LEADER, INSPECTOR));
    }

    private String show(String within, int ticked, Set<String> chosen, String text, String outcome, List<Issue> issues, HttpServletRequest request, Model model) {
        Set<String> scope = supervised(request);
        List<DutyReading.Rank> ranks = duties.ranking(scopes.within(scope, within), SHOWN);
        List<String> codes = ranks.stream().map(DutyReading.Rank::agency).toList();
        Map<String, String> names = agencies.namesOf(codes);
        Map<String, MessageReading.Sent> urgings = messages.lastUrgings(codes);
        List<RankLine> lines = java.util.stream.IntStream.range(0, ranks.size()).mapToObj(i -> line(ranks.get(i), names, urgings.get(codes.get(i)),
                i < ticked || chosen.contains(codes.get(i)))).toList();
        boolean mayUrge = List.of(OFFICE, LEADER, INSPECTOR).stream().anyMatch(Objects.requireNonNull(Caller.of(request))::holdsAnywhere);
        model.addAttribute("page", new RankingPage(within, lines, trees(request), text, outcome, mayUrge, issues));
        return "catalog/ranking";
    }

    private static RankLine line(DutyReading.Rank rank, Map<String, String> names, MessageReading.@Nullable Sent urged, boolean chosen) {
        String readers = urged == null ? "" : urged.receipts().stream().filter(receipt -> receipt.readAt() != null)
                .map(receipt -> receipt.name() + " " + Times.minute(receipt.readAt())).limit(3).collect(Collectors.joining("、"));
        return new RankLine(rank, names.getOrDefault(rank.agency(), rank.agency()), urged == null ? "" : Times.minute(urged.message().sentAt()),
                urged == null ? 0 : urged.receipts().size(), urged == null ? 0 : urged.readBy(), readers, chosen);
    }

    /** The heads of the trees the caller looks after, and what stands right below them. */
    private List<Choice> trees(HttpServletRequest request) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        Set<String> heads = new LinkedHashSet<>();
        List.of(OFFICE, LEADER, INSPECTOR).forEach(role -> heads.addAll(caller.agenciesFor(role)));
        return heads.stream().flatMap(head -> agencies.children(head).stream()).filter(below -> !agencies.children(below.code()).isEmpty()).distinct()
                .map(below -> Choice.of(below.code(), below.name())).toList();
    }
}
