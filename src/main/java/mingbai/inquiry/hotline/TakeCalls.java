package mingbai.inquiry.hotline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mingbai.agency.Agency;
import mingbai.agency.intake.CsvRow;
import mingbai.agency.intake.Flaw;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import org.springframework.stereotype.Component;

/**
 * Takes calls the call system sends: all of a message or none of it. The same message twice changes nothing, since a call is known by its number.
 */
@Component
public class TakeCalls {

    /** Calls a message may hold: one transaction. */
    public static final int MOST = 500;

    private static final Actor CALL_SYSTEM = new Actor(0, "热线系统", "", null);

    private final CallBook book;
    private final AgencyReading agencies;
    private final Clock clock;

    TakeCalls(CallBook book, AgencyReading agencies, Clock clock) {
        this.book = book;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Either counts, or what is wrong and nothing taken; {@code line} of a flaw is the place of the call in the message, from 1. */
    public record Answer(int taken, int changed, int unchanged, List<Flaw> flaws) {}

    /** @param calls columns of {@code hotline.csv} by name @param digest SHA-256 of the message */
    public Answer run(List<Map<String, String>> calls, String digest) {
        List<Flaw> flaws = new ArrayList<>();
        Map<String, ToldCall> rows = new LinkedHashMap<>();
        Set<String> known = known(calls);
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < calls.size(); i++) {
            read(new CsvRow(i + 1L, calls.get(i)), known, today, rows, flaws);
        }
        if (!flaws.isEmpty() || rows.isEmpty()) {
            return new Answer(0, 0, 0, List.copyOf(flaws));
        }
        CallBook.Written written = book.tell(CALL_SYSTEM, new CallBook.Origin("http", digest), List.copyOf(rows.values()));
        return new Answer(written.taken(), written.changed(), written.unchanged(), List.of());
    }

    private Set<String> known(List<Map<String, String>> calls) {
        Set<String> told = calls.stream().map(call -> call.getOrDefault("agency_code", "")).collect(Collectors.toSet());
        return agencies.byCodes(told).stream().map(Agency::code).collect(Collectors.toSet());
    }

    private static void read(CsvRow row, Set<String> agencies, LocalDate today, Map<String, ToldCall> rows, List<Flaw> flaws) {
        Set<String> unknown = new TreeSet<>(row.cells().keySet());
        unknown.removeAll(ToldCall.REQUIRED);
        unknown.removeAll(ToldCall.OPTIONAL);
        unknown.forEach(name -> flaws.add(row.flaw(name, "不认识的字段。")));
        if (!row.text("agency_code").isEmpty() && !agencies.contains(row.text("agency_code"))) {
            flaws.add(row.flaw("agency_code", "没有这个机关。"));
        }
        ToldCall.read(row, today, flaws).ifPresent(call -> {
            if (rows.putIfAbsent(call.number(), call) != null) {
                flaws.add(row.flaw("call_no", "这个来电编号在同一次提交中有两条。"));
            }
        });
    }
}
