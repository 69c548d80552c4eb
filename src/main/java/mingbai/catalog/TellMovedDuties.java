package mingbai.catalog;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.catalog.reading.CatalogReading;
import mingbai.ledger.Actor;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/** Tells the people of an agency that open duties have another due day since the catalog changed. (After a notice on holidays the almanac tells them.) */
@Component
class TellMovedDuties {

    private static final int NAMED = 10;

    private final CatalogReading catalog;
    private final SendMessage send;

    TellMovedDuties(CatalogReading catalog, SendMessage send) {
        this.catalog = catalog;
        this.send = send;
    }

    /** @param moved duties of one agency as they are now */
    void tell(List<Duty> moved) {
        Map<String, String> names = catalog.namesOf(moved.stream().map(Duty::matter).collect(Collectors.toSet()));
        String text = moved.stream().limit(NAMED).map(duty -> names.getOrDefault(duty.matter(), duty.matter()) + "（" + Period.label(duty.period()) + "）现为 "
                + duty.due()).collect(Collectors.joining("\n")) + (moved.size() > NAMED ? "\n等" + moved.size() + "项。" : "");
        String agency = moved.getFirst().owedBy();
        send.send(Actor.PROGRAM, Recipient.holders(agency, Role.OFFICE, Role.DRAFTER, Role.PUBLISHER), MessageKind.CATALOG, agency,
                "公开目录有变动，" + moved.size() + "项应公开事项的期限移动了", text, "/desk/duties?agency=" + agency);
    }
}
