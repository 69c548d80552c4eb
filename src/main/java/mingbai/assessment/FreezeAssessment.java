package mingbai.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Freezes an assessment (封存): every sheet with the records behind it becomes a file, whose hash stands in the ledger. From then on nothing changes a score.
 * Broken off half-way it is simply done again; sheets already frozen stay.
 */
@Component
public class FreezeAssessment {

    private static final int NAMED = 5;

    private final AssessmentRoundTable rounds;
    private final ScoreSheetTable sheets;
    private final IndicatorSetTable sets;
    private final ScoreSheetRecords records;
    private final ComputeSheets compute;
    private final ObjectProvider<BeforeFreezing> before;
    private final FileStore files;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    FreezeAssessment(AssessmentRoundTable rounds, ScoreSheetTable sheets, IndicatorSetTable sets, ScoreSheetRecords records, ComputeSheets compute, ObjectProvider<BeforeFreezing> before, FileStore files,
            Ledger ledger, Clock clock, PlatformTransactionManager transactions) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.sets = sets;
        this.records = records;
        this.compute = compute;
        this.before = before;
        this.files = files;
        this.ledger = ledger;
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Computes once more, then freezes. Not to be called inside a transaction. */
    public void freeze(Actor actor, long id) {
        reading.executeWithoutResult(status -> check(id));
        compute.compute(Actor.PROGRAM, id);
        List<Long> open = reading.execute(status -> {
            settled(id);
            return sheets.of(id).stream().filter(sheet -> !sheet.isFrozen()).map(KeptSheet::id).toList();
        });
        open.forEach(this::freeze);
        writing.executeWithoutResult(status -> finish(actor, id));
    }

    private AssessmentRound check(long id) {
        AssessmentRound round = rounds.find(id).orElseThrow(NotFound::new);
        if (round.state() != RoundState.PROVISIONAL) {
            throw new Refused("", "考核现在是“" + round.state().label() + "”，公布初步结果之后才能封存。");
        }
        Refused.ifAny(before.orderedStream().flatMap(port -> port.open(round).stream()).toList());
        return round;
    }

    private void settled(long id) {
        List<Issue> issues = new ArrayList<>();
        sheets.of(id).stream().filter(sheet -> !sheet.require().pending().isEmpty()).limit(NAMED).forEach(sheet -> issues.add(Issue.whole(sheet.agency() + "还有待评分的指标："
                + String.join("、", sheet.require().pending().stream().map(line -> line.name()).toList()) + "。")));
        Refused.ifAny(issues);
    }

    private void freeze(long id) {
        KeptSheet sheet = reading.execute(status -> sheets.find(id).orElseThrow());
        FrozenSheet frozen = reading.execute(status -> frozen(sheet));
        StoredFile stored = stored(frozen);
        writing.executeWithoutResult(status -> {
            files.register(stored, AssessmentOwners.SheetFiles.KIND);
            if (!sheets.freeze(sheet, stored.hash())) {
                throw new Overtaken("得分表");
            }
        });
    }

    private FrozenSheet frozen(KeptSheet sheet) {
        AssessmentRound round = rounds.find(sheet.round()).orElseThrow();
        return new FrozenSheet(round.title(), sheet.agency(), round.period().from().toString(), round.period().to().toString(), sets.find(round.set()).orElseThrow().text(),
                sheet.require(), records.asTheyStand(sheet));
    }

    private StoredFile stored(FrozenSheet frozen) {
        try {
            Path file = Files.createTempFile("mingbai-sheet", ".json.gz");
            try {
                try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
                    out.write(SheetJson.write(frozen).getBytes(StandardCharsets.UTF_8));
                }
                try (InputStream content = Files.newInputStream(file)) {
                    return files.put(content, frozen.unit() + ".json.gz");
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finish(Actor actor, long id) {
        LocalDate today = LocalDate.now(clock);
        AssessmentRound frozen = check(id).moved(RoundState.FROZEN, today);
        rounds.move(frozen);
        List<KeptSheet> all = sheets.of(id);
        ledger.record(Act.of(AssessmentAct.FROZEN, actor, frozen.agency(), Map.of("assessment", Long.toString(id), "day", today.toString(), "sheets", together(all)),
                frozen.touched(all)));
    }

    /** One digest over all sheets, which the public log shows: SHA-256 of a line "code hash" for each unit, by code. */
    static String together(List<KeptSheet> sheets) {
        String lines = sheets.stream().sorted(Comparator.comparing(KeptSheet::agency)).map(sheet -> sheet.agency() + " " + sheet.hash() + "\n").collect(Collectors.joining());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
