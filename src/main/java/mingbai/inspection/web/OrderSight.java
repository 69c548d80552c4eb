package mingbai.inspection.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.reading.FindingReading;
import mingbai.inspection.rectify.OrderReading;
import mingbai.inspection.rectify.OrderState;
import mingbai.inspection.rectify.RectifyOrder;
import mingbai.inspection.rectify.WriteOrder;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/** Orders as somebody may see them: those of the agency once they are signed, those of the issuer from the first draft on. */
@Component
class OrderSight {

    private final OrderReading orders;
    private final WriteOrder write;
    private final FindingReading findings;
    private final AgencyReading agencies;
    private final Clock clock;

    OrderSight(OrderReading orders, WriteOrder write, FindingReading findings, AgencyReading agencies, Clock clock) {
        this.orders = orders;
        this.write = write;
        this.findings = findings;
        this.agencies = agencies;
        this.clock = clock;
    }

    RectifyOrder order(String number, Caller caller) {
        RectifyOrder order = orders.find(number).orElseThrow(NotFound::new);
        boolean issued = order.state() != OrderState.DRAFT && order.state() != OrderState.DROPPED;
        if (!issued && !issues(caller, order.agency())) {
            throw new NotFound();
        }
        return order;
    }

    static boolean issues(Caller caller, String agency) {
        return Stream.of(OFFICE, INSPECTOR, LEADER).anyMatch(role -> caller.holds(role, agency));
    }

    /** The nearest agency above the unit for which the caller is of the office or an inspector: it issues. */
    Optional<String> issuer(Caller caller, String unit) {
        List<String> above = agencies.line(unit).stream().map(Agency::code).filter(code -> !code.equals(unit)).toList().reversed();
        Set<String> own = new LinkedHashSet<>(caller.agenciesFor(OFFICE));
        own.addAll(caller.agenciesFor(INSPECTOR));
        return above.stream().filter(own::contains).findFirst();
    }

    /** Codes of the agencies whose drafts the caller sees. */
    Set<String> issuers(Caller caller) {
        Set<String> codes = new LinkedHashSet<>();
        for (Role role : List.of(OFFICE, INSPECTOR, LEADER)) {
            caller.agenciesFor(role).forEach(code -> agencies.within(code).forEach(agency -> codes.add(agency.code())));
        }
        return codes;
    }

    OrderPage page(RectifyOrder order, Caller caller, Actor actor, Map<String, String> typed, List<Issue> issues) {
        Map<Long, FindingReading.Row> rows = findings.find(order.items().stream().map(RectifyOrder.Item::finding).toList()).stream()
                .collect(Collectors.toMap(FindingReading.Row::id, Function.identity()));
        List<OrderPage.Line> lines = order.items().stream().filter(item -> rows.containsKey(item.finding()))
                .map(item -> new OrderPage.Line(item, rows.get(item.finding()))).toList();
        return new OrderPage(order, agencies.nameOf(order.agency()), agencies.nameOf(order.unit()), lines, orders.told(order.id()), may(order, caller, actor), typed, issues,
                LocalDate.now(clock));
    }

    private OrderPage.May may(RectifyOrder order, Caller caller, Actor actor) {
        boolean office = caller.holds(OFFICE, order.agency()) || caller.holds(INSPECTOR, order.agency());
        boolean signs = caller.holds(OFFICE, order.agency()) || caller.holds(LEADER, order.agency());
        boolean draft = order.state() == OrderState.DRAFT;
        boolean wrote = draft && signs && write.wrote(actor, order.id());
        boolean works = Stream.of(OFFICE, DRAFTER, PUBLISHER).anyMatch(role -> caller.holds(role, order.unit()));
        return new OrderPage.May(draft && office, draft && signs && !wrote, works && order.state() == OrderState.SERVED,
                office && (order.state() == OrderState.SERVED || order.state() == OrderState.ANSWERED), wrote ? "您起草或者修改过这份通知书，请由其他人员或者分管领导签发。" : "");
    }
}
