package mingbai.inquiry.misconduct;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.almanac.Almanac;
import mingbai.identity.Account;
import mingbai.identity.reading.AccountReading;
import mingbai.identity.visitor.Visits;
import mingbai.ledger.Actor;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a named person does with the report that is open: steps, messages, protection, keeping people out, passing up, erasing at the end. */
@Component
public class HandleReport {

    static final int WORDS = 5_000;
    static final int WHERE = 500;
    static final int NOTE = 1_000;

    private final ReportBook book;
    private final OpenReport open;
    private final ReportKeepers keepers;
    private final ReportWay way;
    private final AccountReading accounts;
    private final Visits visits;
    private final Almanac almanac;
    private final Clock clock;

    HandleReport(ReportBook book, OpenReport open, ReportKeepers keepers, ReportWay way, AccountReading accounts, Visits visits, Almanac almanac, Clock clock) {
        this.book = book;
        this.open = open;
        this.keepers = keepers;
        this.way = way;
        this.accounts = accounts;
        this.visits = visits;
        this.almanac = almanac;
        this.clock = clock;
    }

    /** @param where only for steps that ask for it */
    @Transactional
    public void step(Actor actor, long id, long version, Step step, LocalDate on, String words, String where) {
        Report report = open.current(actor, id, version);
        Matter matter = report.matter();
        if (!step.follows(matter.stage())) {
            throw new Overtaken("这一件");
        }
        String said = MisconductText.plain(words);
        String whither = step.where().isEmpty() ? "" : MisconductText.plain(where);
        List<Issue> issues = new ArrayList<>();
        if (said.isEmpty()) {
            issues.add(Issue.of("words", "请填写" + step.words()));
        }
        if (!step.where().isEmpty() && whither.isEmpty()) {
            issues.add(Issue.of("where", "请填写" + step.where()));
        }
        MisconductText.most(issues, "words", said, WORDS);
        MisconductText.most(issues, "where", whither, WHERE);
        LocalDate earliest = matter.taken().isEmpty() ? matter.told().receivedOn() : matter.taken().getLast().on();
        if (on.isBefore(earliest) || on.isAfter(LocalDate.now(clock))) {
            issues.add(Issue.of("on", "日期应在" + earliest + "至今天之间"));
        }
        Refused.ifAny(issues);
        book.change(report, matter.after(new Taken(step, on, actor.accountId(), actor.name(), said, whither)));
    }

    /** To who reported, who reads it with number and code. */
    @Transactional
    public void write(Actor actor, long id, long version, String text) {
        Report report = open.current(actor, id, version);
        book.add(report.id(), Entry.Kind.TO_REPORTER, actor, words("text", text, WORDS, "请写下要说的话"), List.of());
    }

    @Transactional
    public void safeguard(Actor actor, long id, long version, Safeguard.Point point, LocalDate on, String note) {
        Report report = open.current(actor, id, version);
        if (on.isAfter(LocalDate.now(clock)) || on.isBefore(report.matter().told().receivedOn())) {
            throw new Refused("safeOn", "日期应在" + report.matter().told().receivedOn() + "至今天之间");
        }
        book.change(report, report.matter().with(new Safeguard(point, on, actor.accountId(), actor.name(), words("note", note, NOTE, "请写明看到什么、做了什么"))));
    }

    /** Whoever turns out to be reported, or has a conflict, never opens it again; the own account by 回避. When nobody else here may open it, it passes to the body above. */
    @Transactional
    public void bar(Actor actor, long id, long version, String login, String reason) {
        Report report = open.current(actor, id, version);
        String why = words("barReason", reason, NOTE, "请写明为什么回避");
        Account barred = accounts.byLogin(login).orElseThrow(() -> new Refused("login", "没有登录名为“" + login.strip() + "”的账号"));
        Matter next = report.matter().barring(barred.id());
        String desk = keepers.canTake(next.desk(), next) ? next.desk() : way.above(next).orElseThrow(() -> new Refused("login",
                "这里和上级机关都没有别人可以办理这件举报。请先由领导指定另一名受理人，或者移送纪检监察机关后再回避"));
        book.add(report.id(), Entry.Kind.NOTE, actor, "回避：" + barred.name() + "。" + why, List.of());
        book.change(report, next.at(desk));
    }

    /** To the named persons of the body above; who passed it up no longer opens it. */
    @Transactional
    public void passUp(Actor actor, long id, long version, String reason) {
        Report report = open.current(actor, id, version);
        String why = words("upReason", reason, NOTE, "请写明为什么报上级办理");
        String desk = way.above(report.matter()).orElseThrow(() -> new Refused("upReason", "上级机关没有可以受理的人，请改为移送纪检监察机关"));
        book.add(report.id(), Entry.Kind.NOTE, actor, "报上级办理。" + why, List.of());
        book.change(report, report.matter().at(desk));
    }

    /** After the time of keeping: the key is destroyed, nobody can open it again, the number and the code lead nowhere. */
    @Transactional
    public void erase(Actor actor, long id, long version) {
        Report report = open.current(actor, id, version);
        MisconductTerms.DueBy kept = OwedStep.keptUntil(report.matter(), almanac.calendar()).orElseThrow(() -> new Refused("", "还没有办结，不能销毁"));
        if (!LocalDate.now(clock).isAfter(kept.day())) {
            throw new Refused("", "保存期到" + kept.day() + "，以后才能销毁");
        }
        book.erase(report);
        visits.endAll(FollowReport.VISIT, Long.toString(id));
    }

    private static String words(String field, String typed, int most, String missing) {
        String plain = MisconductText.plain(typed);
        if (plain.isEmpty() || plain.length() > most) {
            throw new Refused(field, plain.isEmpty() ? missing : "最多" + most + "字，现有" + plain.length() + "字，请缩短");
        }
        return plain;
    }
}
