package mingbai.inquiry.hotline.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Period;
import mingbai.inquiry.hotline.CallReading;
import mingbai.inquiry.hotline.CallReading.Filter;
import mingbai.inquiry.hotline.CallReading.State;
import mingbai.inquiry.hotline.FollowUpCall;
import mingbai.inquiry.hotline.HotSpots;
import mingbai.inquiry.hotline.HotlineCall;
import mingbai.inquiry.hotline.HotlineFigures;
import mingbai.inquiry.hotline.PassCall;
import mingbai.inquiry.hotline.web.HotlineViews.CallLine;
import mingbai.inquiry.hotline.web.HotlineViews.CallPage;
import mingbai.inquiry.hotline.web.HotlineViews.FiguresPage;
import mingbai.inquiry.hotline.web.HotlineViews.Hour;
import mingbai.inquiry.hotline.web.HotlineViews.ListPage;
import mingbai.inquiry.hotline.web.HotlineViews.Tab;
import mingbai.inquiry.hotline.web.HotlineViews.Told;
import mingbai.ledger.Actor;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Place;
import mingbai.web.Refused;
import mingbai.web.Times;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/hotline}: figures and hot spots, calls, follow-up calls. */
@Controller
class HotlineDeskPages {

    private static final int SIZE = 50;
    private static final int LISTED_DAYS = 30;
    private static final List<String> FIELDS = List.of("from", "to", "state", "category", "place", "number", "agency");

    private final HotlineFigures figures;
    private final HotSpots spots;
    private final CallReading calls;
    private final FollowUpCall follow;
    private final PassCall pass;
    private final HotlineScope scope;
    private final AgencyReading agencies;
    private final Clock clock;

    HotlineDeskPages(HotlineFigures figures, HotSpots spots, CallReading calls, FollowUpCall follow, PassCall pass, HotlineScope scope, AgencyReading agencies, Clock clock) {
        this.figures = figures;
        this.spots = spots;
        this.calls = calls;
        this.follow = follow;
        this.pass = pass;
        this.scope = scope;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Bean
    static Place hotlinePlace() {
        return new Place("hotline", "热线", "/desk/hotline", 136, Set.of(OFFICE, LEADER, INSPECTOR));
    }

    @GetMapping("/desk/hotline")
    @MayCall({OFFICE, LEADER, INSPECTOR})
    String figures(@RequestParam(defaultValue = "") String period, @RequestParam(defaultValue = "") String agency, HttpServletRequest request, Model model) {
        Set<String> seen = scope.seen(request, agency);
        Period asked = figures.period(period);
        LocalDate last = LocalDate.now(clock).minusDays(1);
        Period week = new Period(last.minusDays(6), last);
        List<Tab> tabs = figures.offered().stream().map(offered -> new Tab(offered.label(), "/desk/hotline?period=" + offered.code() + (agency.isEmpty() ? "" : "&agency="
                + HotlineViews.encoded(agency)), offered.equals(asked))).toList();
        model.addAttribute("page", new FiguresPage(figures.of(seen, asked), tabs, agency, scope.heads(request), spots.of(seen, last), week, hours(seen, week)));
        return "inquiry/hotline-desk";
    }

    private List<Hour> hours(Set<String> seen, Period week) {
        long[] now = calls.hours(seen, week.from(), week.to());
        long[] before = calls.hours(seen, week.from().minusWeeks(HotSpots.WEEKS_BEFORE), week.from().minusDays(1));
        return Arrays.stream(now).sum() + Arrays.stream(before).sum() == 0 ? List.of() : IntStream.range(0, 24).mapToObj(hour -> new Hour(hour, now[hour],
                BigDecimal.valueOf(before[hour]).divide(BigDecimal.valueOf(HotSpots.WEEKS_BEFORE), 1, RoundingMode.HALF_UP).toPlainString())).toList();
    }

    @GetMapping("/desk/hotline/calls")
    @MayCall({OFFICE, LEADER, INSPECTOR})
    String list(@RequestParam Map<String, String> sent, @RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.forEach(field -> typed.put(field, shortened(sent.getOrDefault(field, ""))));
        Filter filter = filter(typed, scope.seen(request, typed.get("agency")));
        typed.put("from", filter.from().toString());
        typed.put("to", filter.to().toString());
        Paging paging = Paging.of(page, SIZE, calls.count(filter), address(typed, filter.state()));
        List<HotlineCall> found = calls.list(filter, SIZE, paging.offset());
        Map<String, String> names = agencies.namesOf(found.stream().map(HotlineCall::agency).toList());
        List<Tab> states = Arrays.stream(State.values()).map(state -> new Tab(state.label(), address(typed, state), state == filter.state())).toList();
        Filter wide = new Filter(filter.agencies(), filter.from(), filter.to(), State.ALL, "", "", "");
        model.addAttribute("page", new ListPage(found.stream().map(call -> new CallLine(call, names.getOrDefault(call.agency(), call.agency()))).toList(), paging, typed, states,
                scope.heads(request), choices(calls.categories(wide), filter.category()), choices(calls.places(wide), filter.place()),
                paging.total() >= 25_000 ? "符合条件的超过25,000件，请缩短起止日期再查。" : ""));
        return "inquiry/hotline-calls";
    }

    private static String shortened(String text) {
        String clean = mingbai.publication.Scrub.clean(text).strip();
        return clean.length() > 60 ? clean.substring(0, 60) : clean;
    }

    private Filter filter(Map<String, String> typed, Set<String> seen) {
        LocalDate today = LocalDate.now(clock);
        LocalDate to = HotlineScope.day(typed.get("to"));
        LocalDate last = to == null ? today : to;
        LocalDate from = HotlineScope.day(typed.get("from"));
        LocalDate first = from == null || from.isAfter(last) ? last.minusDays(LISTED_DAYS) : from;
        return new Filter(seen, first, last, State.ofCode(typed.get("state")), typed.get("category"), typed.get("place"), typed.get("number"));
    }

    private static String address(Map<String, String> typed, State state) {
        StringBuilder address = new StringBuilder("/desk/hotline/calls?state=").append(state.code());
        typed.forEach((field, value) -> {
            if (!field.equals("state") && !value.isEmpty()) {
                address.append('&').append(field).append('=').append(HotlineViews.encoded(value));
            }
        });
        return address.toString();
    }

    private static List<Choice> choices(List<String> words, String chosen) {
        List<String> all = new ArrayList<>(words);
        if (!chosen.isEmpty() && !all.contains(chosen)) {
            all.add(chosen);
        }
        return all.stream().map(word -> Choice.of(word, word)).toList();
    }

    @GetMapping("/desk/hotline/call/{hotlinecall}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "hotlinecall")
    String call(@PathVariable long hotlinecall, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        return call(hotlinecall, Map.of(), List.of(), done.equals("followed") ? "回访已登记。" : done.equals("passed") ? "已转为来信办理。" : "", request, model);
    }

    private String call(long id, Map<String, String> typed, List<Issue> issues, String notice, HttpServletRequest request, Model model) {
        HotlineCall call = calls.find(id).orElseThrow(NotFound::new);
        List<Told> history = new ArrayList<>(List.of(told(call)));
        calls.before(id).forEach(before -> history.add(told(before)));
        model.addAttribute("page", new CallPage(call, agencies.nameOf(call.agency()), Times.minute(call.receivedAt()), history,
                HotlineScope.caller(request).holds(OFFICE, call.agency()), pass.of(call).orElse(null), LocalDate.now(clock), typed, issues, notice));
        return "inquiry/hotline-call";
    }

    private Told told(HotlineCall call) {
        return calls.batch(call.batch()).map(batch -> new Told(call, batch, Times.minute(batch.at()))).orElseGet(() -> new Told(call, null, ""));
    }

    @PostMapping("/desk/hotline/call/{hotlinecall}/follow-up")
    @MayCall(value = OFFICE, on = "hotlinecall")
    String followUp(@PathVariable long hotlinecall, Actor actor, @RequestParam long batch, @RequestParam Map<String, String> sent, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        try {
            String said = sent.getOrDefault("satisfied", "");
            if (!Set.of("yes", "no", "none").contains(said)) {
                throw new Refused("satisfied", "请选择群众的评价");
            }
            follow.run(actor, hotlinecall, batch, HotlineScope.day(sent.get("on")), said.equals("none") ? null : Boolean.valueOf(said.equals("yes")), sent.getOrDefault("note", ""));
            return "redirect:/desk/hotline/call/" + hotlinecall + "?done=followed";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return call(hotlinecall, sent, refused.issues(), "", request, model);
        }
    }

    @PostMapping("/desk/hotline/call/{hotlinecall}/pass")
    @MayCall(value = OFFICE, on = "hotlinecall")
    String pass(@PathVariable long hotlinecall, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            pass.run(actor, hotlinecall);
            return "redirect:/desk/hotline/call/" + hotlinecall + "?done=passed";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return call(hotlinecall, Map.of(), refused.issues(), "", request, model);
        }
    }
}
