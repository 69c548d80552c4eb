package mingbai.inspection.rectify;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.almanac.Almanac;
import mingbai.inspection.Fault;
import mingbai.inspection.Finding;
import mingbai.inspection.FindingBook;
import mingbai.inspection.RuleBook;
import mingbai.inspection.events.RectifyAct;
import mingbai.inspection.reading.FindingReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.publication.Attachment;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what somebody outside found: a finding for people to close. The same report again changes nothing, but that it tells of mending is entered. */
@Component
public class TakeOutsideFinding {

    private static final Pattern DOCUMENT = Pattern.compile("/doc/([^/?#]{1,60})/([^/?#]{1,60})");
    /** Working days where neither report nor rule names a term. */
    private static final int TERM = 10;

    private final FindingBook book;
    private final FindingReading findings;
    private final MendFinding mend;
    private final EvidenceBook evidence;
    private final OutsideTable table;
    private final PublicDocumentReading documents;
    private final Almanac almanac;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    TakeOutsideFinding(FindingBook book, FindingReading findings, MendFinding mend, EvidenceBook evidence, OutsideTable table, PublicDocumentReading documents, Almanac almanac,
            Ledger ledger, Ids ids, Clock clock) {
        this.book = book;
        this.findings = findings;
        this.mend = mend;
        this.evidence = evidence;
        this.table = table;
        this.documents = documents;
        this.almanac = almanac;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a report. */
    public enum Taken { NEW, MENDED, UNCHANGED }

    /** @param file SHA-256 of the file the report came in */
    @Transactional
    public Taken take(Actor actor, OutsideReport report, String file) {
        Long known = table.finding(report.identity()).orElse(null);
        if (known == null) {
            enter(actor, report, List.of(), file);
            return Taken.NEW;
        }
        FindingReading.Row row = findings.find(Long.toString(known)).orElseThrow(NotFound::new);
        if (report.mendedOn() == null || !row.state().isOwed() || row.comebacks() > 0) {
            return Taken.UNCHANGED;
        }
        mended(actor, report, known, row.version());
        return Taken.MENDED;
    }

    /** A single report, by form. @param shown pictures and papers of the fault @return number of the finding */
    @Transactional
    public long enter(Actor actor, OutsideReport report, List<Attachment> shown) {
        if (table.finding(report.identity()).isPresent()) {
            throw new Refused("title", "这个问题已经登记过了");
        }
        return enter(actor, report, shown, "");
    }

    private long enter(Actor actor, OutsideReport report, List<Attachment> shown, String file) {
        Finding finding = book.enter(actor, report.kind(), report.severity(), fault(report), report.foundOn(), term(report), report.source()
                + (report.ref().isEmpty() ? "" : "（" + report.ref() + "）"));
        ledger.record(Act.of(RectifyAct.OUTSIDE_TAKEN, actor, report.agency(), Map.of("finding", Long.toString(finding.id()), "file", file),
                table.insert(ids.next(), report, finding.id(), file, actor, clock.millis())));
        evidence.add(actor, report.agency(), finding.id(), Evidence.Purpose.FOUND, new Shown(shown, report.url()));
        if (report.mendedOn() != null) {
            mended(actor, report, finding.id(), finding.version());
        }
        return finding.id();
    }

    private void mended(Actor actor, OutsideReport report, long finding, long version) {
        mend.asReported(actor, finding, version, java.util.Objects.requireNonNull(report.mendedOn()), report.done().isEmpty() ? "报告称已于" + report.mendedOn() + "整改。" : report.done());
    }

    private Fault fault(OutsideReport report) {
        long document = document(report.url());
        return document == 0 ? new Fault(report.rule(), report.agency(), "outside", report.agency(), report.ref(), report.title(), report.description(), "")
                : new Fault(report.rule(), report.agency(), Finding.PAPER, Long.toString(document), report.ref(), report.title(), report.description(), "");
    }

    /** Number of the public document at the address, 0 for any other address. */
    private long document(String url) {
        try {
            Matcher path = DOCUMENT.matcher(url.isEmpty() ? "" : String.valueOf(URI.create(url).getRawPath()));
            return path.matches() ? documents.byIndex(decoded(path.group(1)), decoded(path.group(2))).map(found -> found.id()).orElse(0L) : 0;
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    private int term(OutsideReport report) {
        if (report.dueOn() != null) {
            return Math.max(1, almanac.calendar().workingDaysBetween(report.foundOn(), report.dueOn()));
        }
        return RuleBook.all().stream().filter(rule -> rule.key().equals(report.rule())).findFirst().map(rule -> rule.term()).orElse(TERM);
    }
}
