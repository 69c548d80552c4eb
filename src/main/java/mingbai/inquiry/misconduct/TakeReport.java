package mingbai.inquiry.misconduct;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.visitor.FollowCode;
import mingbai.ledger.Actor;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Somebody reports misconduct, on line or at a counter. Sending one form twice gives the same number and the same code. */
@Component
public class TakeReport {

    public static final int FACTS = 20_000;
    public static final int FILES = 5;
    static final int WHOM = 500;
    static final int FEAR = 2_000;
    static final int NAME = 100;
    static final int CONTACT = 200;
    private static final int NUMBER = 9; // two groups of four
    private static final LocalDate EARLIEST = LocalDate.of(2008, 5, 1);

    private final ReportBook book;
    private final ReportWay way;
    private final FollowCode codes;
    private final AgencyReading agencies;
    private final TransactionOperations transaction;
    private final Clock clock;

    TakeReport(ReportBook book, ReportWay way, FollowCode codes, AgencyReading agencies, TransactionOperations transaction, Clock clock) {
        this.book = book;
        this.way = way;
        this.codes = codes;
        this.agencies = agencies;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What who reported is given; shown once and kept nowhere. */
    public record Receipt(String number, String code) {

        @Override
        public String toString() {
            return "Receipt";
        }
    }

    /**
     * @param actor the program for what came in on line, else the officer who wrote it down
     * @param once  what makes the form one of its kind
     */
    public Receipt run(Actor actor, Told typed, List<Evidence> files, String once) {
        Told told = plain(typed);
        try {
            return Objects.requireNonNull(transaction.execute(status -> taken(actor, told, files, once)));
        } catch (DuplicateKeyException e) { // the same form at the same moment: it is there now
            return Objects.requireNonNull(transaction.execute(status -> taken(actor, told, files, once)));
        }
    }

    private Receipt taken(Actor actor, Told told, List<Evidence> files, String once) {
        Refused.ifAny(issues(told, files));
        Receipt receipt = new Receipt(codes.derived("kept apart number", once).substring(0, NUMBER), codes.derived("kept apart code", once));
        if (book.once(once).isPresent()) {
            return receipt;
        }
        Matter matter = Matter.fresh(receipt.number(), told.against(), told);
        String desk = way.of(matter).orElseThrow(() -> new Refused(List.of(Issue.whole(
                "这个机关和它的上级机关都还没有可以受理这件举报的人，没有保存任何内容。请向同级纪检监察机关（电话12388）或者上一级机关反映"))));
        Report report = book.open(matter.at(desk), once, receipt.code());
        if (!files.isEmpty() || actor.accountId() != 0) {
            book.add(report.id(), Entry.Kind.NOTE, actor, actor.accountId() == 0 ? "举报时提交的文件" : "当面登记", files);
        }
        return receipt;
    }

    /** What {@link #run} would refuse of what was typed: for a form that tells everything at once. */
    public List<Issue> issuesOf(Told typed, List<Evidence> files) {
        return issues(plain(typed), files);
    }

    private static Told plain(Told typed) {
        return new Told(typed.against().strip(), typed.head(), MisconductText.plain(typed.whom()), MisconductText.plain(typed.facts()), MisconductText.plain(typed.name()),
                MisconductText.plain(typed.contact()), typed.fear(), MisconductText.plain(typed.fearWords()), typed.medium(), typed.receivedOn());
    }

    private List<Issue> issues(Told told, List<Evidence> files) {
        List<Issue> issues = new ArrayList<>();
        if (told.against().length() > 32 || agencies.byCode(told.against()).filter(agency -> agency.kind() != AgencyKind.SECTION).isEmpty()) {
            issues.add(Issue.of("against", "请选择举报的是哪个机关的人；不清楚的，选它的上级机关或者本级人民政府"));
        }
        if (told.facts().isEmpty()) {
            issues.add(Issue.of("facts", "请写明什么时间、什么地方、谁、做了什么"));
        }
        MisconductText.most(issues, "whom", told.whom(), WHOM);
        MisconductText.most(issues, "facts", told.facts(), FACTS);
        MisconductText.most(issues, "name", told.name(), NAME);
        MisconductText.most(issues, "contact", told.contact(), CONTACT);
        MisconductText.most(issues, "fearWords", told.fearWords(), FEAR);
        if (files.size() > FILES) {
            issues.add(Issue.of("files", "最多" + FILES + "个文件，请合并后再提交；以后还可以用编号和查询码补交"));
        }
        if (told.receivedOn().isAfter(LocalDate.now(clock)) || told.receivedOn().isBefore(EARLIEST)) {
            issues.add(Issue.of("receivedOn", "收到日期应在" + EARLIEST + "至今天之间"));
        }
        return issues;
    }
}
