package mingbai.inspection.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.reading.FindingReading;
import mingbai.inspection.rectify.OrderReading;
import mingbai.inspection.rectify.OrderState;
import mingbai.inspection.rectify.RectifyOrder;
import mingbai.inspection.rectify.WriteOrder;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.paper.OfficialLetter;
import mingbai.web.Caller;
import mingbai.web.Download;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/inspection/orders}: orders to rectify, one of them, and as PDF or DOCX; and how one is begun from the ledger of findings. */
@Controller
class OrderPages {

    private static final int SIZE = 30;
    private static final String LIST = "/desk/inspection/orders";

    private final OrderSight sight;
    private final OrderReading orders;
    private final WriteOrder write;
    private final FindingReading findings;
    private final FindingScope scope;
    private final AgencyReading agencies;
    private final Clock clock;

    OrderPages(OrderSight sight, OrderReading orders, WriteOrder write, FindingReading findings, FindingScope scope, AgencyReading agencies, Clock clock) {
        this.sight = sight;
        this.orders = orders;
        this.write = write;
        this.findings = findings;
        this.scope = scope;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping(LIST)
    @MayCall({OFFICE, INSPECTOR, LEADER, DRAFTER, PUBLISHER})
    String list(@RequestParam(defaultValue = "all") String state, @RequestParam(defaultValue = "1") int page, HttpServletRequest call, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        Set<String> units = scope.of(caller);
        Set<String> issuers = sight.issuers(caller);
        LocalDate today = LocalDate.now(clock);
        List<FindingsPage.Tab> tabs = new ArrayList<>();
        for (String[] tab : new String[][] {{"all", "全部"}, {"draft", "待签发"}, {"served", "整改中"}, {"late", "逾期未报告"}, {"answered", "待复查"}, {"closed", "已办结"}}) {
            tabs.add(new FindingsPage.Tab(tab[1], orders.count(units, issuers, states(tab[0]), late(tab[0], today)), LIST + "?state=" + tab[0], tab[0].equals(state)));
        }
        Paging paging = Paging.of(page, SIZE, orders.count(units, issuers, states(state), late(state, today)), LIST + "?state=" + (states(state).isEmpty() ? "all" : state));
        List<RectifyOrder> rows = orders.list(units, issuers, states(state), late(state, today), paging.offset(), SIZE);
        Set<String> codes = new HashSet<>(rows.stream().flatMap(order -> Stream.of(order.agency(), order.unit())).collect(Collectors.toSet()));
        model.addAttribute("page", new OrdersPage(tabs, rows, agencies.namesOf(codes), today, paging));
        return "inspection/orders";
    }

    private static Set<OrderState> states(String tab) {
        return switch (tab) {
            case "draft" -> Set.of(OrderState.DRAFT);
            case "served", "late" -> Set.of(OrderState.SERVED);
            case "answered" -> Set.of(OrderState.ANSWERED);
            case "closed" -> Set.of(OrderState.CLOSED);
            default -> Set.of();
        };
    }

    private static @Nullable LocalDate late(String tab, LocalDate today) {
        return tab.equals("late") ? today : null;
    }

    /** Begins an order from findings ticked in the ledger. @param finding number and version of each, with a colon between */
    @PostMapping(LIST)
    @MayCall({OFFICE, INSPECTOR})
    String draft(@RequestParam(required = false) @Nullable List<String> finding, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        List<Long> chosen = (finding == null ? List.<String>of() : finding).stream().map(one -> one.split(":", 2)[0]).filter(one -> one.matches(Ids.PATTERN)).map(Long::valueOf)
                .distinct().limit(200).toList();
        try {
            List<FindingReading.Row> rows = findings.find(chosen);
            Set<String> seen = scope.of(caller);
            if (rows.isEmpty() || rows.stream().anyMatch(row -> !seen.contains(row.agency()))) {
                throw new Refused("finding", "请先勾选要写入通知书的问题");
            }
            String issuer = sight.issuer(caller, rows.getFirst().agency()).orElseThrow(() -> new Refused("finding", "整改通知书由上级公开工作机构或者监督检查人起草"));
            return "redirect:" + write.draft(actor, issuer, chosen).page();
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("page", new BulkPage("起草整改通知书", List.of(), String.valueOf(refused.getMessage())));
            return "inspection/bulk";
        }
    }

    @GetMapping("/desk/inspection/order/{rectifyorder}")
    @MayCall(value = {OFFICE, INSPECTOR, LEADER, DRAFTER, PUBLISHER}, on = "rectifyorder")
    String order(@PathVariable String rectifyorder, Actor actor, HttpServletRequest call, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        model.addAttribute("page", sight.page(sight.order(rectifyorder, caller), caller, actor, Map.of(), List.of()));
        return "inspection/order";
    }

    @GetMapping("/desk/inspection/order/{rectifyorder}.pdf")
    @MayCall(value = {OFFICE, INSPECTOR, LEADER, DRAFTER, PUBLISHER}, on = "rectifyorder")
    ResponseEntity<Resource> pdf(@PathVariable String rectifyorder, HttpServletRequest call) {
        RectifyOrder order = sight.order(rectifyorder, Objects.requireNonNull(Caller.of(call)));
        OfficialLetter letter = orders.letter(order);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        orders.pdf(letter, out);
        return Download.of(new ByteArrayInputStream(out.toByteArray()), name(order) + ".pdf");
    }

    @GetMapping("/desk/inspection/order/{rectifyorder}.docx")
    @MayCall(value = {OFFICE, INSPECTOR, LEADER, DRAFTER, PUBLISHER}, on = "rectifyorder")
    ResponseEntity<Resource> docx(@PathVariable String rectifyorder, HttpServletRequest call) {
        RectifyOrder order = sight.order(rectifyorder, Objects.requireNonNull(Caller.of(call)));
        OfficialLetter letter = orders.letter(order);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        orders.docx(letter, out);
        return Download.of(new ByteArrayInputStream(out.toByteArray()), name(order) + ".docx");
    }

    private static String name(RectifyOrder order) {
        return "整改通知书" + (order.number().isEmpty() ? "（草稿）" : "-" + order.number());
    }
}
