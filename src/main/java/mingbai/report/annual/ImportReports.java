package mingbai.report.annual;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.agency.Agency;
import mingbai.agency.intake.Flaw;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.ImportText;
import mingbai.agency.intake.Progress;
import mingbai.agency.intake.UnreadableImport;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes in annual reports of agencies that keep their records elsewhere: one JSON object, or one a line. The same file twice changes nothing. A report
 * that breaks an identity is taken as it was sent, and the identity is told: to put it right is for whoever sent it.
 */
@Component
public class ImportReports {

    public static final String KIND = "reports";

    private static final int LARGEST = 64 << 20;
    private static final int FIRST_YEAR = 2008;

    private final ReceiveReport receive;
    private final ReceivedReading received;
    private final AgencyReading agencies;
    private final Clock clock;

    ImportReports(ReceiveReport receive, ReceivedReading received, AgencyReading agencies, Clock clock) {
        this.receive = receive;
        this.received = received;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** What became of the file. @param warnings identities that reports do not keep, each with the line its report stands in */
    public record Taken(ImportReport report, List<String> warnings) {}

    /** A report with the line it begins in. */
    private record Read(long line, AnnualReport report) {}

    /** @param strict take nothing at all when any report cannot be read */
    public Taken run(Path file, Actor actor, boolean strict, Progress progress) {
        ImportText text = ImportText.open(file);
        ImportReport report = new ImportReport(KIND, text.fileName(), text.encoding());
        List<Read> good = read(pieces(text), report);
        List<String> warnings = new ArrayList<>();
        if (strict && report.refused() > 0) {
            report.takeNothing();
            return new Taken(report, warnings);
        }
        for (Read one : good) {
            if (progress.stopped()) {
                report.stop();
                break;
            }
            count(receive.run(actor, one.report(), text.sha256()), report);
            AnnualReport before = received.of(one.report().agency(), one.report().year() - 1).orElse(null);
            AnnualIdentities.check(one.report(), before).forEach(broken -> warnings.add("line " + one.line() + ": " + broken.rule() + " " + broken.where() + ": "
                    + broken.sentence()));
            progress.at(one.line(), 0);
        }
        return new Taken(report, warnings);
    }

    private static void count(ReceiveReport.Fate fate, ImportReport report) {
        switch (fate) {
            case TAKEN -> report.take();
            case CHANGED -> report.change();
            case UNCHANGED -> report.leave();
        }
    }

    /** The objects of the file by the line they begin in: every line that is one, else the file as a whole. */
    private static Map<Long, String> pieces(ImportText text) {
        Map<Long, String> lines = new LinkedHashMap<>();
        StringBuilder whole = new StringBuilder();
        try (BufferedReader reader = text.reader()) {
            long at = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                at++;
                whole.append(line).append('\n');
                if (whole.length() > LARGEST) {
                    throw new UnreadableImport(text.fileName() + "：超过" + (LARGEST >> 20) + "MB，请分成几个文件导入。");
                }
                if (!line.isBlank()) {
                    lines.put(at, line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.isEmpty()) {
            throw new UnreadableImport(text.fileName() + "：文件是空的，应为年度报告的JSON对象，或者每行一个。");
        }
        boolean anyWhole = lines.values().stream().anyMatch(line -> line.startsWith("{") && line.endsWith("}"));
        return anyWhole ? lines : Map.of(lines.keySet().iterator().next(), whole.toString());
    }

    private List<Read> read(Map<Long, String> pieces, ImportReport report) {
        List<Read> good = new ArrayList<>();
        Map<String, Long> seen = new LinkedHashMap<>();
        Map<String, List<String>> codesByName = agencies.within("").stream().collect(Collectors.groupingBy(Agency::name, Collectors.mapping(Agency::code, Collectors.toList())));
        pieces.forEach((line, json) -> {
            try {
                AnnualReport read = AnnualJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
                String code = code(read.agency(), codesByName);
                Flaw flaw = flaw(line, read, code, seen);
                if (flaw == null) {
                    good.add(new Read(line, read.agency().equals(code) ? read : new AnnualReport(code, read.year(), read.format(), read.table1(), read.table2(),
                            read.table3(), read.narrative(), read.past())));
                } else {
                    report.refuse(flaw);
                }
            } catch (UnreadableReport e) {
                report.refuse(new Flaw(line, e.where(), e.getMessage().startsWith(e.where() + "：") ? e.getMessage().substring(e.where().length() + 1) : e.getMessage()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return good;
    }

    private @Nullable Flaw flaw(long line, AnnualReport read, String code, Map<String, Long> seen) {
        if (agencies.byCode(code).isEmpty()) {
            return new Flaw(line, "agency", "没有这个机关，请写机关代码，或者先导入机关名录。");
        }
        if (read.year() < FIRST_YEAR || read.year() > LocalDate.now(clock).getYear()) {
            return new Flaw(line, "year", read.year() + "不是" + FIRST_YEAR + "年至今年的年份。");
        }
        Long earlier = seen.putIfAbsent(code + "\u001f" + read.year(), line);
        return earlier == null ? null : new Flaw(line, "year", "同一机关同一年的报告在第 " + earlier + " 行已经有了。");
    }

    /** A report may name its agency instead of its code. */
    private static String code(String told, Map<String, List<String>> codesByName) {
        List<String> named = codesByName.getOrDefault(told, List.of());
        return named.size() == 1 ? named.getFirst() : told;
    }
}
