package mingbai.inspection.rectify;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.WaitingWork;
import org.springframework.stereotype.Component;

/** Orders to rectify on Today: to sign, to obey, to recheck. */
@Component
class WaitingRectification implements WaitingWork {

    private final OrderReading orders;
    private final Clock clock;

    WaitingRectification(OrderReading orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.INSPECTION;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        LocalDate today = LocalDate.now(clock);
        List<Item> items = new ArrayList<>();
        orders.list(own(caller, Role.OFFICE, Role.DRAFTER, Role.PUBLISHER), List.of(), Set.of(OrderState.SERVED), null, 0, MOST)
                .forEach(order -> items.add(order(order, order.unit(), "整改并报告", "报告整改", today)));
        orders.list(List.of(), own(caller, Role.OFFICE, Role.INSPECTOR), Set.of(OrderState.ANSWERED), null, 0, MOST)
                .forEach(order -> items.add(order(order, order.agency(), "复查并办结", "复查", today)));
        orders.list(List.of(), own(caller, Role.OFFICE, Role.LEADER), Set.of(OrderState.DRAFT), null, 0, MOST)
                .forEach(order -> items.add(order(order, order.agency(), "签发", "查看", today)));
        return items.stream().limit(MOST).toList();
    }

    private static Set<String> own(Caller caller, Role... roles) {
        Set<String> codes = new LinkedHashSet<>();
        for (Role role : roles) {
            codes.addAll(caller.agenciesFor(role));
        }
        codes.remove("");
        return codes;
    }

    private Item order(RectifyOrder order, String agency, String what, String act, LocalDate today) {
        LocalDate since = order.signedOn() == null ? today : order.signedOn();
        return new Item("整改通知书：" + (order.number().isEmpty() ? order.text().title() : order.number()), agency, what, since.atStartOfDay(clock.getZone()).toInstant(),
                order.state() == OrderState.SERVED ? new Limit(since, order.deadline(), false) : null, order.standing(today), order.tone(today), act, order.page());
    }
}
