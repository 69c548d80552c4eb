package mingbai.request.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.request.reading.RequestFilter;
import mingbai.request.reading.RequestReading;
import mingbai.request.reading.Risk;
import mingbai.request.web.RiskPage.Figure;
import mingbai.request.web.RiskPage.Rank;
import mingbai.web.Caller;
import mingbai.web.MayCall;
import mingbai.web.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/requests/risk}: where replies are late or about to be, over all agencies the caller looks after. */
@Controller
class RiskPages {

    /** Of fewer open requests a share says nothing. */
    private static final int ENOUGH = 5;
    private static final int RANKED = 50;

    private final RequestReading requests;
    private final RequestScope scopes;
    private final AgencyReading agencies;

    RiskPages(RequestReading requests, RequestScope scopes, AgencyReading agencies) {
        this.requests = requests;
        this.scopes = scopes;
        this.agencies = agencies;
    }

    @GetMapping("/desk/requests/risk")
    @MayCall({LEADER, OFFICE, INSPECTOR})
    @Transactional(readOnly = true)
    public String show(@RequestParam(defaultValue = "") String below, HttpServletRequest call, Model model) {
        String narrowed = below.length() > 32 ? "" : below.strip();
        // the lists behind the figures show the same agencies
        Set<String> codes = scopes.within(scopes.of(Objects.requireNonNull(Caller.of(call))), narrowed);
        RequestFilter open = RequestFilter.of(codes).open();
        List<Rank> ranks = ranks(open);
        model.addAttribute("page", new RiskPage("共" + codes.size() + "个机关，在办" + requests.count(open) + "件", narrowed.isEmpty() ? "" : agencies.nameOf(narrowed),
                figures(open, narrowed), ranks.stream().filter(rank -> rank.open() >= ENOUGH).sorted(Comparator.comparingLong(Rank::share).reversed()
                        .thenComparing(Comparator.comparingLong(Rank::overdue).reversed()).thenComparing(Rank::agency)).limit(RANKED).toList(),
                ranks.stream().filter(rank -> rank.open() < ENOUGH && rank.overdue() + rank.unconfirmed() > 0)
                        .sorted(Comparator.comparingLong(Rank::overdue).reversed().thenComparing(Rank::agency)).limit(RANKED).toList(), ENOUGH));
        return "request/risk";
    }

    private List<Figure> figures(RequestFilter open, String below) {
        String home = "/desk/requests?phase=open" + (below.isEmpty() ? "" : "&below=" + URLEncoder.encode(below, StandardCharsets.UTF_8));
        List<Figure> figures = new ArrayList<>();
        figures.add(risk(open, Risk.OVERDUE, "答复期限已过，还没有答复", home));
        figures.add(within(open, 3, home));
        figures.add(within(open, 5, home));
        figures.add(risk(open, Risk.UNCONFIRMED, "超过一个工作日没有与申请人确认", home));
        figures.add(risk(open, Risk.PAUSED_LONG, "补正、征求意见或者缴费的期限已过，仍在等待", home));
        return figures;
    }

    private Figure risk(RequestFilter open, Risk risk, String note, String home) {
        long value = requests.count(open.at(risk));
        return new Figure(risk.label(), value, note, value > 0 ? Tone.LATE : Tone.DONE, home + "&risk=" + risk.code());
    }

    private Figure within(RequestFilter open, int days, String home) {
        long value = requests.count(open.dueWithin(days));
        return new Figure(days + "个工作日内到期", value, "不含已经超期和暂停计时的", value > 0 ? Tone.SOON : Tone.DONE, home + "&within=" + days);
    }

    private List<Rank> ranks(RequestFilter open) {
        Map<String, Long> all = requests.byAgency(open);
        Map<String, Long> overdue = requests.byAgency(open.at(Risk.OVERDUE));
        Map<String, Long> soon = requests.byAgency(open.dueWithin(5));
        Map<String, Long> unconfirmed = requests.byAgency(open.at(Risk.UNCONFIRMED));
        Map<String, String> names = agencies.namesOf(all.keySet());
        return all.entrySet().stream().map(entry -> new Rank(entry.getKey(), names.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue(),
                overdue.getOrDefault(entry.getKey(), 0L), soon.getOrDefault(entry.getKey(), 0L), unconfirmed.getOrDefault(entry.getKey(), 0L))).toList();
    }
}
