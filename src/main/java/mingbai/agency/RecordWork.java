package mingbai.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.agency.WorkRecord.Entry;
import mingbai.agency.events.AgencyActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records disclosure work, corrects a record, strikes one with the reason. What was written before stays in the ledger. */
@Component
public class RecordWork {

    private static final int MOST_PEOPLE = 1_000_000;
    private static final int MOST_PAPERS = 20;
    private static final int MOST_UNITS = 300;
    private static final long MOST_FEN = 100_000_000_000_000L;
    private static final LocalDate EARLIEST = LocalDate.of(2008, 5, 1); // the first Regulation came into force

    private final AgencyTable agencies;
    private final WorkRecordTable records;
    private final FileStore files;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    RecordWork(AgencyTable agencies, WorkRecordTable records, FileStore files, Ledger ledger, Ids ids, Clock clock) {
        this.agencies = agencies;
        this.records = records;
        this.files = files;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public WorkRecord record(Actor actor, String agency, Entry entry) {
        agencies.find(agency).orElseThrow(NotFound::new);
        check(entry);
        WorkRecord work = WorkRecord.of(ids.next(), agency, entry, 1);
        keep(work.papers());
        records.insert(work);
        ledger.record(act(AgencyActs.WORK_RECORDED, actor, work));
        return work;
    }

    /** @param version the one the person saw */
    @Transactional
    public WorkRecord correct(Actor actor, String agency, long id, long version, Entry entry) {
        open(agency, id, version);
        check(entry);
        WorkRecord after = WorkRecord.of(id, agency, entry, version + 1);
        keep(after.papers());
        records.update(after);
        ledger.record(act(AgencyActs.WORK_CORRECTED, actor, after));
        return after;
    }

    @Transactional
    public void strike(Actor actor, String agency, long id, long version, String reason) {
        WorkRecord before = open(agency, id, version);
        if (reason.isBlank() || reason.strip().length() > 400 || isUnfit(reason)) {
            throw new Refused("reason", "请写明作废的理由，最多 400 个字，不能含有不能保存的字符。");
        }
        WorkRecord after = before.struckFor(reason.strip());
        records.update(after);
        ledger.record(act(AgencyActs.WORK_STRUCK, actor, after));
    }

    private void keep(List<WorkRecord.Paper> papers) {
        papers.forEach(paper -> files.register(new StoredFile(paper.hash(), paper.size(), paper.mediaType()), WorkFiles.KIND));
    }

    private WorkRecord open(String agency, long id, long version) {
        WorkRecord before = records.find(id, agency).orElseThrow(NotFound::new);
        if (before.version() != version) {
            throw new Overtaken("这条工作记录");
        }
        if (!before.counts()) {
            throw new Refused("", "这条记录已经作废，不能再改。需要时请另记一条。");
        }
        return before;
    }

    private static Act act(AgencyActs kind, Actor actor, WorkRecord work) {
        return Act.of(kind, actor, work.agency(), Map.of("record", Long.toString(work.id())), work.touched());
    }

    /** PostgreSQL keeps no character 0. */
    private static boolean isUnfit(String text) {
        return text.indexOf(0) >= 0;
    }

    private void check(Entry entry) {
        List<Issue> issues = new ArrayList<>();
        if (isUnfit(entry.title()) || isUnfit(entry.note())) {
            issues.add(Issue.of(isUnfit(entry.title()) ? "title" : "note", "含有不能保存的字符，请重新填写。"));
        }
        if (entry.title().isBlank() || entry.title().strip().length() > 200) {
            issues.add(Issue.of("title", "请填写名称，最多 200 个字。"));
        }
        if (entry.note().strip().length() > 1_000) {
            issues.add(Issue.of("note", "说明最多 1000 个字。"));
        }
        if (entry.day().isBefore(EARLIEST) || entry.day().isAfter(LocalDate.now(clock))) {
            issues.add(Issue.of("day", "日期应在 " + EARLIEST + " 到今天之间。"));
        }
        if (entry.papers().size() > MOST_PAPERS) {
            issues.add(Issue.of("papers", "一条记录最多附" + MOST_PAPERS + "个文件。"));
        }
        checkAttendance(entry, issues);
        checkNumbers(entry, issues);
        Refused.ifAny(issues);
    }

    private static void checkAttendance(Entry entry, List<Issue> issues) {
        if (entry.attendance().isEmpty()) {
            return;
        }
        if (!entry.kind().gathers()) {
            issues.add(Issue.of("attendance", "参加名单只在记录培训、会议、听取汇报、政策解读、新闻发布时填写。"));
        } else if (entry.attendance().size() > MOST_UNITS) {
            issues.add(Issue.of("attendance", "参加名单最多" + MOST_UNITS + "行。"));
        } else if (entry.people() != 0 && entry.people() != entry.counted()) {
            issues.add(Issue.of("people", "人数填的是" + entry.people() + "，参加名单合计" + entry.counted() + "人，请核对；有名单的可以不填人数。"));
        }
    }

    private static void checkNumbers(Entry entry, List<Issue> issues) {
        WorkRecord.Kind kind = entry.kind();
        if (entry.people() < 0 || entry.counted() > MOST_PEOPLE || kind.gathers() && entry.counted() == 0) {
            issues.add(Issue.of("people", "请填写人数，1 到 " + MOST_PEOPLE + " 的整数。"));
        }
        if (entry.partTime() < 0 || entry.partTime() > MOST_PEOPLE || kind != WorkRecord.Kind.STAFF && entry.partTime() != 0) {
            issues.add(Issue.of("part_time", "兼职人数只在记录人员时填写。"));
        }
        if (kind == WorkRecord.Kind.STAFF && entry.people() + entry.partTime() == 0) {
            issues.add(Issue.of("people", "请填写专职或者兼职的人数。"));
        }
        if (kind.isMoney() && entry.people() != 0) {
            issues.add(Issue.of("people", "记录预算、支出时不填人数。"));
        }
        if (entry.amountFen() < 0 || entry.amountFen() > MOST_FEN || kind.isMoney() == (entry.amountFen() == 0)) {
            issues.add(Issue.of("amount", kind.isMoney() ? "请填写金额（元），最多两位小数。" : "金额只在记录预算、支出时填写；开会、培训花的钱另记一条支出。"));
        }
    }
}
