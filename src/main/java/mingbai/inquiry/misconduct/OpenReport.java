package mingbai.inquiry.misconduct;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mingbai.almanac.Almanac;
import mingbai.ledger.Actor;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A named person opens a report: says why, has it open for a quarter of an hour, and each time it is shown or a file of it opened is kept beside it and vouched for by the ledger. To anybody else
 * there is nothing: no report, no list, no such page.
 */
@Component
public class OpenReport {

    static final Duration LASTS = Duration.ofMinutes(15);
    static final int REASON = 200;

    private final ReportBook book;
    private final ReportKeepers keepers;
    private final Almanac almanac;
    private final Clock clock;

    OpenReport(ReportBook book, ReportKeepers keepers, Almanac almanac, Clock clock) {
        this.book = book;
        this.keepers = keepers;
        this.almanac = almanac;
        this.clock = clock;
    }

    /** A line of the list: what is owed, and nothing of what it is about. @param owed null where nothing is */
    public record Listed(long id, String number, String desk, Stage stage, LocalDate receivedOn, @Nullable OwedStep owed) {}

    /** What this person may open, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Listed> list(long account) {
        return keepers.agenciesOf(account).stream().flatMap(agency -> book.at(agency).stream()).filter(report -> keepers.mayOpen(account, report.matter())).map(this::listed)
                .sorted(Comparator.comparing((Listed one) -> one.owed() == null ? LocalDate.MAX : one.owed().due()).thenComparing(Listed::receivedOn)).toList();
    }

    private Listed listed(Report report) {
        Matter matter = report.matter();
        List<OwedStep> owed = owed(report);
        return new Listed(report.id(), matter.number(), matter.desk(), matter.stage(), matter.told().receivedOn(), owed.isEmpty() ? null : owed.getFirst());
    }

    private List<OwedStep> owed(Report report) {
        return OwedStep.of(report.matter(), book.entries(report.id()), almanac.calendar(), clock.getZone());
    }

    /** @param reason why it is opened; kept with every view until it is closed */
    @Transactional
    public void open(Actor actor, long id, String reason) {
        Report report = allowed(actor, id);
        String why = MisconductText.plain(reason);
        if (why.isEmpty() || why.length() > REASON) {
            throw new Refused("reason", why.isEmpty() ? "请写明为什么打开：每次查看都记录在案" : "最多" + REASON + "字，请缩短");
        }
        book.look(actor.accountId(), report.id(), why, clock.millis() + LASTS.toMillis());
    }

    /** A report as a named person sees it. */
    public record Opened(Report report, String reason, List<Entry> entries, List<OwedStep> owed, @Nullable String erasableFrom, boolean erasable) {

        @Override
        public String toString() {
            return "Opened";
        }
    }

    /** What the person has open now; keeps that it was shown. Nothing when the time is over, the person no longer named, or the report has come to name the person. */
    @Transactional
    public Optional<Opened> show(Actor actor) {
        Optional<ReportBook.Look> look = current(actor);
        look.ifPresent(one -> book.add(one.report().id(), Entry.Kind.LOOK, actor, one.reason(), List.of()));
        return look.map(one -> opened(one.report(), one.reason()));
    }

    private Opened opened(Report report, String reason) {
        Optional<MisconductTerms.DueBy> kept = OwedStep.keptUntil(report.matter(), almanac.calendar());
        return new Opened(report, reason, book.entries(report.id()), owed(report), kept.map(due -> due.day() + "，" + due.why()).orElse(null),
                kept.filter(due -> LocalDate.now(clock).isAfter(due.day())).isPresent());
    }

    /** Whether the person still has one open; shows nothing of it. */
    @Transactional(readOnly = true)
    public boolean holds(Actor actor) {
        return current(actor).isPresent();
    }

    Optional<ReportBook.Look> current(Actor actor) {
        return actor.inSteadOf() != null ? Optional.empty() : book.look(actor.accountId()).filter(look -> keepers.mayOpen(actor.accountId(), look.report().matter()));
    }

    /** The report this person has open, to be acted upon. @param id as the form says, so that a form of another report does not hit this one */
    Report current(Actor actor, long id, long version) {
        Report report = current(actor).map(ReportBook.Look::report).filter(one -> one.id() == id).orElseThrow(NotFound::new);
        if (report.version() != version) {
            throw new Overtaken("这一件");
        }
        return report;
    }

    private Report allowed(Actor actor, long id) {
        return Optional.of(actor).filter(person -> person.inSteadOf() == null).flatMap(person -> book.find(id))
                .filter(report -> keepers.mayOpen(actor.accountId(), report.matter())).orElseThrow(NotFound::new);
    }

    /** @param content opened by whoever sends it on, and closed */
    public record OpenedFile(String name, Supplier<InputStream> content) {

        @Override
        public String toString() {
            return "OpenedFile";
        }
    }

    @Transactional
    public OpenedFile file(Actor actor, long entry) {
        ReportBook.Look look = current(actor).orElseThrow(NotFound::new);
        Entry found = book.entries(look.report().id()).stream().filter(one -> one.id() == entry && one.kind() == Entry.Kind.FILE).findFirst().orElseThrow(NotFound::new);
        book.add(look.report().id(), Entry.Kind.LOOK, actor, "打开文件“" + found.text() + "”：" + look.reason(), List.of());
        return new OpenedFile(found.text(), () -> book.content(found));
    }

    @Transactional
    public void close(Actor actor) {
        book.endLook(actor.accountId());
    }
}
