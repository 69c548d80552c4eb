package mingbai.channel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.agency.AgencyFacts.Contact;
import mingbai.agency.reading.AgencyReading;
import mingbai.channel.events.ChannelAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a published document before the people for objections (公示), for at least the period its kind demands. */
@Service
public class BeginNotice {

    private static final int LONGEST = 120;

    private final NoticeTable notices;
    private final PublicDocumentReading documents;
    private final AgencyReading agencies;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    BeginNotice(NoticeTable notices, PublicDocumentReading documents, AgencyReading agencies, Ledger ledger, Ids ids, Clock clock) {
        this.notices = notices;
        this.documents = documents;
        this.agencies = agencies;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param indexNumber {@code org/no} of a live document of the agency
     * @param address     where to object; with phone and email empty, those of the agency
     */
    public record Facts(String indexNumber, String kind, LocalDate beginsOn, int days, String address, String phone, String email) {}

    /** @return the id */
    @Transactional
    public long run(Actor actor, String agency, Facts facts) {
        NoticeKind kind = NoticeKind.of(facts.kind()).orElseThrow(() -> new Refused("kind", "请选择公示的类型"));
        PublicDocument document = document(facts.indexNumber(), agency);
        Contact contact = contact(facts, agency);
        Refused.ifAny(issues(facts, kind, document, contact));
        PublicNotice notice = new PublicNotice(ids.next(), agency, document.id(), kind.code(), facts.beginsOn(), facts.days(), kind.unit(), contact.address(),
                contact.phone(), contact.email(), actor.name(), null, null, null, 1);
        if (!notices.insert(notice)) {
            throw new Refused("document", "这份文件正在公示，结果公布之后才能再次公示");
        }
        Map<String, Object> details = new LinkedHashMap<>(Map.of("notice", Long.toString(notice.id()), "document", Long.toString(document.id())));
        details.put("beginsOn", facts.beginsOn().toString());
        details.put("days", facts.days());
        details.put("unit", kind.unit());
        ledger.record(Act.of(ChannelAct.NOTICE_BEGUN, actor, agency, details, notice.touched()));
        return notice.id();
    }

    private PublicDocument document(String indexNumber, String agency) {
        String[] parts = indexNumber.strip().split("/", 2);
        return (parts.length == 2 ? documents.byIndex(parts[0], parts[1]) : java.util.Optional.<PublicDocument>empty())
                .filter(found -> found.content() != null && (found.agency().equals(agency) || found.jointAgencies().contains(agency)))
                .orElseThrow(() -> new Refused("document", "没有这个索引号的公开文件，或者不是本机关的文件。请先发布要公示的文件，再照页面上的索引号填写"));
    }

    private Contact contact(Facts facts, String agency) {
        Contact own = agencies.require(agency).facts().contact();
        boolean none = facts.address().isBlank() && facts.phone().isBlank() && facts.email().isBlank();
        return none ? own : new Contact(facts.address().strip(), facts.phone().strip(), "", facts.email().strip(), "", "");
    }

    private List<Issue> issues(Facts facts, NoticeKind kind, PublicDocument document, Contact contact) {
        List<Issue> issues = new ArrayList<>();
        if (facts.days() < kind.days() || facts.days() > 365) {
            issues.add(Issue.of("days", kind.label() + "不得少于" + kind.period(kind.days()) + "（" + kind.basis() + "），最长365"));
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate published = document.firstPublishedAt() == null ? today : LocalDate.ofInstant(document.firstPublishedAt(), clock.getZone());
        if (facts.beginsOn().isBefore(published) || facts.beginsOn().isAfter(today.plusDays(30))) {
            issues.add(Issue.of("beginsOn", "开始日期不得早于文件公开之日（" + published + "），也不得晚于今天之后30天"));
        }
        if (contact.phone().isEmpty() && contact.address().isEmpty() && contact.email().isEmpty()) {
            issues.add(Issue.of("phone", "请写明向哪里提出异议：地址、电话、电子邮箱至少填一项"));
        }
        if (contact.address().length() > 300 || contact.phone().length() > 60 || contact.email().length() > LONGEST) {
            issues.add(Issue.of("address", "地址请在300字以内，电话60字以内，邮箱120字以内"));
        }
        return issues;
    }
}
