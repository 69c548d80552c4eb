package mingbai.inquiry.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.answer.InquiryAnswers;
import mingbai.inquiry.handle.TypedText;
import mingbai.ledger.Act;
import mingbai.ledger.ActKind;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announces a sampling, draws it when its seed is known, and judges what was drawn. */
@Component
public class SampleQuality {

    static final int MOST = 200;
    private static final int LONGEST_LIST = 50_000;

    private final QualityTable table;
    private final AgencyReading agencies;
    private final InquiryBook book;
    private final InquiryAnswers answers;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    SampleQuality(QualityTable table, AgencyReading agencies, InquiryBook book, InquiryAnswers answers, Ledger ledger, Ids ids, Clock clock) {
        this.table = table;
        this.agencies = agencies;
        this.book = book;
        this.answers = answers;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    enum QualityAct implements ActKind {
        ANNOUNCED("inquiry.quality-announced"), DRAWN("inquiry.quality-drawn"), JUDGED("inquiry.quality-judged");

        private final String key;

        QualityAct(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public boolean isPublic() {
            return false;
        }
    }

    /** What somebody announces. */
    public record Plan(LocalDate from, LocalDate to, int size, String seedSource, LocalDate seedOn) {}

    /** Fixes the list: answered within the days by the agency and those below it. */
    @Transactional
    public QualityCheck announce(Actor actor, String agency, Plan plan) {
        LocalDate today = LocalDate.now(clock);
        String source = TypedText.line(plan.seedSource());
        List<Issue> issues = new ArrayList<>(TypedText.issues("seedSource", source, 200, "请写明随机数取自什么，例如某日某彩票的开奖号码"));
        if (plan.from().isAfter(plan.to()) || plan.to().isAfter(today)) {
            issues.add(Issue.of("to", "答复日期的首日不能晚于末日，末日不能晚于今天"));
        }
        if (plan.size() < 1 || plan.size() > MOST) {
            issues.add(Issue.of("size", "抽查1至" + MOST + "件"));
        }
        if (!plan.seedOn().isAfter(today) || plan.seedOn().isAfter(today.plusDays(60))) {
            issues.add(Issue.of("seedOn", "随机数应在今天以后才产生，60天以内"));
        }
        Refused.ifAny(issues);
        List<String> list = table.answered(agencies.subtree(agency), plan.from(), plan.to());
        if (list.isEmpty() || list.size() > LONGEST_LIST) {
            throw new Refused("from", list.isEmpty() ? "这段日期里没有已经答复的来信" : "这段日期里的来信太多，请缩短日期");
        }
        QualityCheck check = new QualityCheck(ids.next(), agency, plan.from(), plan.to(), Math.min(plan.size(), list.size()), source, plan.seedOn(), list, "", actor.name(), today,
                new QualityCheck.Hands(actor.accountId(), 0), 1);
        table.insert(check);
        ledger.record(Act.of(QualityAct.ANNOUNCED, actor, agency, Map.of("list", check.listDigest(), "size", check.size()), check.touched()));
        return check;
    }

    /** Draws with the seed that has become known. */
    @Transactional
    public QualityCheck draw(Actor actor, long id, long version, String seed) {
        QualityCheck check = get(id);
        if (check.version() != version || check.isDrawn()) {
            throw new Overtaken("这次抽查");
        }
        String with = QualityCheck.seed(TypedText.required("seed", seed, 100, "请写随机数"));
        if (with.isEmpty()) {
            throw new Refused("seed", "随机数只写数字，各组数字之间用空格隔开，例如01 05 12");
        }
        if (LocalDate.now(clock).isBefore(check.seedOn())) {
            throw new Refused("seed", "随机数在" + check.seedOn() + "才产生，那天以后再抽取");
        }
        QualityCheck drawn = check.seeded(with, actor.accountId());
        table.seeded(drawn);
        List<Touched> touched = new ArrayList<>(List.of(drawn.touched()));
        int n = 0;
        for (String one : QualityCheck.drawn(with, check.list(), check.size())) {
            QualityItem item = new QualityItem(ids.next(), id, ++n, Long.parseLong(one), null, 1);
            table.insert(item);
            touched.add(item.touched());
        }
        ledger.record(new Act(QualityAct.DRAWN, actor, check.agency(), Map.of("seed", with), touched));
        return drawn;
    }

    /** Whoever looks at it had no hand in it. @param faults none when it is in order */
    @Transactional
    public QualityItem judge(Actor actor, long id, int n, long version, List<String> faults, String note) {
        QualityItem item = table.item(id, n).orElseThrow(NotFound::new);
        if (item.version() != version) {
            throw new Overtaken("这件抽查");
        }
        Inquiry inquiry = book.get(item.inquiry());
        if (actor.is(inquiry.handler().account()) || answers.writers(item.inquiry()).stream().anyMatch(actor::is)) {
            throw new Refused("faults", "您承办或者起草过这件来信的答复，请由别人评查");
        }
        if (get(id).hands().had(actor)) {
            throw new Refused("faults", "您公布了这次抽查或者填写了随机数，请由别人评查");
        }
        if (item.judged() != null && !actor.is(item.judged().account())) {
            throw new Refused("faults", "这件来信已经由" + item.judged().name() + "评查，需要改动的，请由本人修改");
        }
        List<QualityFault> found = faults.stream().flatMap(code -> QualityFault.ofCode(code).stream()).distinct().toList();
        String said = TypedText.clean(note);
        Refused.ifAny(TypedText.issues("note", said, 500, found.isEmpty() ? "" : "有问题的，请写明是什么问题"));
        QualityItem judged = item.judged(new QualityItem.Judged(found, said, actor.accountId(), actor.name(), LocalDate.now(clock)));
        table.judged(judged);
        ledger.record(Act.of(QualityAct.JUDGED, actor, get(id).agency(), Map.of("faults", found.size()), judged.touched()));
        return judged;
    }

    @Transactional(readOnly = true)
    public QualityCheck get(long id) {
        return table.find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<QualityCheck> find(long id) {
        return table.find(id);
    }

    @Transactional(readOnly = true)
    public List<QualityItem> items(long id) {
        return table.items(id);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<QualityCheck> of(Collection<String> some) {
        return table.of(some, MOST);
    }
}
