package mingbai.channel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.channel.events.ChannelAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.publication.reading.PublicDocument;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that public documents were handed over to the national archive or the public library (Art. 25). */
@Service
public class Deliver {

    static final int MOST = 500;

    private final DeliveryTable deliveries;
    private final LiveDocuments documents;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Deliver(DeliveryTable deliveries, LiveDocuments documents, Ledger ledger, Ids ids, Clock clock) {
        this.deliveries = deliveries;
        this.documents = documents;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return the id */
    @Transactional
    public long run(Actor actor, String agency, Delivery.Receiver kind, String receiver, LocalDate day, String receipt, List<String> indexNumbers) {
        List<Issue> issues = new ArrayList<>();
        if (receiver.isBlank() || receiver.length() > 120) {
            issues.add(Issue.of("receiver", "请填写接收单位（120字以内）"));
        }
        if (receipt.length() > 120) {
            issues.add(Issue.of("receipt", "回执编号请写在120字以内"));
        }
        if (day.isAfter(LocalDate.now(clock))) {
            issues.add(Issue.of("day", "移交日期晚于今天，请在移交之后登记"));
        }
        Refused.ifAny(issues);
        List<PublicDocument> chosen = documents.require(indexNumbers, MOST);
        Refused.ifAny(chosen.stream().filter(document -> !document.agency().equals(agency) && !document.jointAgencies().contains(agency))
                .map(document -> Issue.of("documents", document.indexNumber() + "不是本机关的文件")).toList());
        Delivery delivery = new Delivery(ids.next(), agency, kind, receiver.strip(), day, receipt.strip(), actor.name(), chosen.stream().map(PublicDocument::id).toList(), 1);
        deliveries.insert(delivery);
        Refused.ifAny(chosen.stream().filter(document -> !deliveries.hold(delivery, document.id()))
                .map(document -> Issue.of("documents", document.indexNumber() + "已经向" + kind.label() + "移交过")).toList());
        ledger.record(Act.of(ChannelAct.DELIVERED, actor, agency, Map.of("delivery", Long.toString(delivery.id()), "documents", chosen.size()), delivery.touched()));
        return delivery.id();
    }
}
