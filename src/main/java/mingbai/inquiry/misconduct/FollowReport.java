package mingbai.inquiry.misconduct;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.identity.visitor.FollowCode;
import mingbai.identity.visitor.Visits;
import mingbai.ledger.Actor;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who reported follows the report: by number and code, without a name. Sees the state and what was written to him, writes back, adds files, renews the code. */
@Component
public class FollowReport {

    /** The kind of the visit; a word that says nothing on a computer others use too. */
    public static final String VISIT = "kept-apart";
    public static final int MESSAGE = 5_000;
    private static final int MOST_FILES = 40;

    private final ReportBook book;
    private final FollowCode codes;
    private final Visits visits;
    private final Clock clock;

    FollowReport(ReportBook book, FollowCode codes, Visits visits, Clock clock) {
        this.book = book;
        this.codes = codes;
        this.visits = visits;
        this.clock = clock;
    }

    /** A line of what was written to and fro. @param mine whether who reported wrote it */
    public record Line(LocalDate on, boolean mine, String text) {}

    /** Something that was done, in the words meant for who reported. */
    public record Done(LocalDate on, String label, String words, String where) {}

    /** What who reported sees: nothing of who handles it. */
    public record Seen(String number, Stage stage, LocalDate receivedOn, List<Done> done, List<Line> lines, List<String> files) {

        @Override
        public String toString() {
            return "Seen";
        }
    }

    /** @return what the visit is to; nothing, without a word why, when number and code do not belong together */
    @Transactional(readOnly = true)
    public Optional<String> enter(String number, String code) {
        return number.length() > 60 || code.length() > 60 ? Optional.empty() : book.coded(number, code).map(report -> Long.toString(report.id()));
    }

    @Transactional(readOnly = true)
    public Optional<Seen> seen(String thing) {
        return book.find(Long.parseLong(thing)).map(report -> {
            Matter matter = report.matter();
            List<Entry> entries = book.entries(report.id());
            List<Done> done = matter.taken().stream().map(taken -> new Done(taken.on(), taken.step().label(), taken.step().isShown() ? taken.words() : "",
                    taken.step().isShown() ? taken.where() : "")).toList();
            List<Line> lines = entries.stream().filter(entry -> entry.kind() == Entry.Kind.FROM_REPORTER || entry.kind() == Entry.Kind.TO_REPORTER)
                    .map(entry -> new Line(day(entry.at()), entry.kind() == Entry.Kind.FROM_REPORTER, entry.text())).toList();
            List<String> files = entries.stream().filter(entry -> entry.kind() == Entry.Kind.FILE && entry.by() == 0).map(Entry::text).toList();
            return new Seen(matter.number(), matter.stage(), matter.told().receivedOn(), done, lines, files);
        });
    }

    private LocalDate day(long at) {
        return Instant.ofEpochMilli(at).atZone(clock.getZone()).toLocalDate();
    }

    /** A message or a supplement, with files. */
    @Transactional
    public void write(String thing, String typed, List<Evidence> files) {
        Report report = book.find(Long.parseLong(thing)).orElseThrow(NotFound::new);
        String text = MisconductText.plain(typed);
        List<Issue> issues = new ArrayList<>();
        if (text.isEmpty() && files.isEmpty()) {
            issues.add(Issue.of("text", "请写下要说的话，或者选择要补交的文件"));
        }
        MisconductText.most(issues, "text", text, MESSAGE);
        long have = book.entries(report.id()).stream().filter(entry -> entry.kind() == Entry.Kind.FILE).count();
        if (files.size() > TakeReport.FILES || have + files.size() > MOST_FILES) {
            issues.add(Issue.of("files", "一次最多" + TakeReport.FILES + "个文件，一件举报最多" + MOST_FILES + "个，请合并后再提交"));
        }
        Refused.ifAny(issues);
        book.add(report.id(), Entry.Kind.FROM_REPORTER, Actor.PROGRAM, text.isEmpty() ? "补交文件" : text, files);
    }

    /** A new code in place of one somebody may have seen; all visits by the one before end. @return the new one, shown once */
    @Transactional
    public String renewCode(String thing) {
        Report report = book.find(Long.parseLong(thing)).orElseThrow(NotFound::new);
        String code = codes.random();
        book.renewCode(report.id(), code);
        book.add(report.id(), Entry.Kind.NOTE, Actor.PROGRAM, "更换查询码", List.of());
        visits.endAll(VISIT, thing);
        return code;
    }
}
