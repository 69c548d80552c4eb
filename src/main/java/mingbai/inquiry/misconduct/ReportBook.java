package mingbai.inquiry.misconduct;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.identity.visitor.FollowCode;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.storage.OwnKey;
import mingbai.storage.Sealed;
import mingbai.storage.SealedFiles;
import mingbai.storage.SealingRefused;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only writer and the only reader of reports: seals what goes in, opens what comes out, and tells the ledger that something happened and nothing more. Who may call it for whom is decided
 * above it: {@link FollowReport} by number and code, {@link OpenReport} by the list of named persons.
 */
@Component
class ReportBook {

    private static final Logger LOG = LoggerFactory.getLogger(ReportBook.class);
    static final String KIND = "keptapart";
    static final String ENTRY = "keptapartentry";
    static final String FILES = "kept-apart";
    /** An act with more things would outgrow an entry of the log. */
    private static final int THINGS_AN_ACT = 200;
    private static final long FIRST_ID = 100_000_000_000_000_000L;
    private static final long LAST_ID = 1_000_000_000_000_000_000L;

    private final SealedReportTable table;
    private final SealedFiles sealed;
    private final Ledger ledger;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ReportBook(SealedReportTable table, SealedFiles sealed, Ledger ledger, Clock clock) {
        this.table = table;
        this.sealed = sealed;
        this.ledger = ledger;
        this.clock = clock;
    }

    // ---- marks: what is looked for without being written

    private String numberMark(String number) {
        return sealed.mark("kept apart number " + number.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "").replace('O', '0').replace('I', '1').replace('L', '1'));
    }

    private String codeMark(long report, String code) {
        return sealed.mark("kept apart code " + report + " " + FollowCode.hash(code));
    }

    private String onceMark(String once) {
        return sealed.mark("kept apart once " + once);
    }

    private String deskMark(String agency) {
        return sealed.mark("kept apart desk " + agency);
    }

    private long freshId() {
        return random.nextLong(FIRST_ID, LAST_ID);
    }

    // ---- a report

    @Transactional(propagation = Propagation.MANDATORY)
    Report open(Matter matter, String once, String code) {
        OwnKey key = OwnKey.fresh();
        long id = freshId();
        int year = LocalDate.now(clock).getYear();
        SealedReportTable.Row row = new SealedReportTable.Row(id, numberMark(matter.number()), onceMark(once), deskMark(matter.desk()), year, key.seal(about(id), matter.text()), 1);
        table.insert(row);
        table.insertKey(id, new SealedReportTable.Key(sealed.kept(key, about(id)), codeMark(id, code)));
        record(touched(row));
        return new Report(id, year, 1, matter);
    }

    /** @throws Overtaken when somebody else changed it since */
    @Transactional(propagation = Propagation.MANDATORY)
    Report change(Report seen, Matter next) {
        Report changed = seen.holding(next);
        SealedReportTable.Row before = table.find(seen.id()).orElseThrow(NotFound::new);
        SealedReportTable.Row row = new SealedReportTable.Row(before.id(), before.numberMark(), before.onceMark(), deskMark(next.desk()), before.year(),
                key(seen.id()).orElseThrow(NotFound::new).seal(about(seen.id()), next.text()), changed.version());
        if (!table.update(row)) {
            throw new Overtaken("这一件");
        }
        record(touched(row));
        return changed;
    }

    Optional<Report> find(long id) {
        return table.find(id).flatMap(this::opened);
    }

    Optional<Report> once(String once) {
        return table.onceOf(onceMark(once)).flatMap(this::opened);
    }

    /** By number and code; takes as long for a number there is as for one there is not. */
    Optional<Report> coded(String number, String code) {
        Optional<SealedReportTable.Row> row = table.numbered(numberMark(number));
        long id = row.map(SealedReportTable.Row::id).orElse(0L);
        String kept = table.key(id).map(SealedReportTable.Key::codeMark).orElse("");
        boolean opens = MessageDigest.isEqual(kept.getBytes(StandardCharsets.US_ASCII), codeMark(id, code).getBytes(StandardCharsets.US_ASCII));
        return opens ? row.flatMap(this::opened) : Optional.empty();
    }

    /** Those an agency handles, opened. A damaged one does not bar the way to the others; {@code fsck} names it. */
    List<Report> at(String agency) {
        return table.at(deskMark(agency)).stream().flatMap(row -> {
            try {
                return opened(row).stream();
            } catch (SealingRefused e) {
                LOG.warn("something kept apart cannot be opened; fsck names it");
                return Stream.empty();
            }
        }).toList();
    }

    private Optional<Report> opened(SealedReportTable.Row row) {
        return key(row.id()).map(key -> new Report(row.id(), row.year(), row.version(), Matter.of(key.open(about(row.id()), row.body()))));
    }

    private Optional<OwnKey> key(long report) {
        return table.key(report).map(kept -> sealed.ownKey(about(report), kept.kept()));
    }

    private static String about(long report) {
        return "kept apart " + report;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void renewCode(long report, String code) {
        table.renewCode(report, codeMark(report, code));
    }

    // ---- what is put beside it

    @Transactional(propagation = Propagation.MANDATORY)
    Entry add(long report, Entry.Kind kind, Actor by, String text, List<Evidence> files) {
        OwnKey key = key(report).orElseThrow(NotFound::new);
        List<Touched> touched = new ArrayList<>();
        Entry added = add(report, key, new Entry(freshId(), 0, kind, clock.millis(), by.accountId(), by.accountId() == 0 ? "" : by.name(), text, ""), "", touched);
        for (Evidence file : files) {
            sealed.register(file.file(), FILES);
            add(report, key, new Entry(freshId(), 0, Entry.Kind.FILE, clock.millis(), by.accountId(), by.accountId() == 0 ? "" : by.name(), file.name(), file.file().text()),
                    file.file().hash(), touched);
        }
        record(touched.toArray(Touched[]::new));
        return added;
    }

    private Entry add(long report, OwnKey key, Entry entry, String hash, List<Touched> touched) {
        SealedReportTable.EntryRow row = new SealedReportTable.EntryRow(entry.id(), report, table.nextEntry(report), key.seal(about(report) + " " + entry.id(), entry.body()), hash);
        table.insert(row);
        touched.add(new Touched(ENTRY, Long.toString(row.id()), 1, row.state()));
        return entry;
    }

    List<Entry> entries(long report) {
        OwnKey key = key(report).orElseThrow(NotFound::new);
        return table.entries(report).stream().map(row -> Entry.of(row.id(), row.n(), key.open(about(report) + " " + row.id(), row.body()))).toList();
    }

    InputStream content(Entry entry) {
        return sealed.open(Sealed.of(entry.sealed()));
    }

    // ---- what a named person has open

    @Transactional(propagation = Propagation.MANDATORY)
    void look(long account, long report, String reason, long until) {
        table.look(account, report, key(report).orElseThrow(NotFound::new).seal(about(report) + " look", reason), until);
    }

    record Look(Report report, String reason) {}

    Optional<Look> look(long account) {
        return table.look(account, clock.millis()).flatMap(row -> find(row.report()).map(report -> new Look(report,
                key(report.id()).orElseThrow(NotFound::new).open(about(report.id()) + " look", row.reason()))));
    }

    void endLook(long account) {
        table.endLook(account);
    }

    // ---- the end

    /** The key goes, and with it everything; an empty row stays, so that the year's number does. */
    @Transactional(propagation = Propagation.MANDATORY)
    void erase(Report seen) {
        SealedReportTable.Row before = table.find(seen.id()).orElseThrow(NotFound::new);
        SealedReportTable.Row row = new SealedReportTable.Row(before.id(), before.numberMark(), before.onceMark(), before.deskMark(), before.year(), "", seen.version() + 1);
        if (!table.update(row)) {
            throw new Overtaken("这一件");
        }
        List<Touched> gone = new ArrayList<>(table.entries(seen.id()).stream().map(entry -> Touched.gone(ENTRY, Long.toString(entry.id()), 2)).toList());
        table.erase(seen.id());
        gone.add(touched(row));
        for (int i = 0; i < gone.size(); i += THINGS_AN_ACT) {
            record(gone.subList(i, Math.min(i + THINGS_AN_ACT, gone.size())).toArray(Touched[]::new));
        }
    }

    private static Touched touched(SealedReportTable.Row row) {
        return new Touched(KIND, Long.toString(row.id()), row.version(), row.state());
    }

    /** Never who, never for whom: see {@link KeptApartAct}. */
    private void record(Touched... touched) {
        ledger.record(Act.of(KeptApartAct.KEPT_APART, Actor.PROGRAM, "", Map.of(), touched));
    }
}
