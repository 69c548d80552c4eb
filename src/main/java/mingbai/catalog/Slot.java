package mingbai.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.calendar.Due;
import org.jspecify.annotations.Nullable;

/** A duty while documents are being counted against it. */
final class Slot {

    enum Sort { PERIOD, STANDING, FORMED, CHANGED }

    final String code;
    final @Nullable Period period;
    final Sort sort;
    final LocalDate from;
    final Due due;
    final int quota;
    private List<LocalDate> documents = List.of();

    Slot(String code, @Nullable Period period, Sort sort, LocalDate from, Due due, int quota) {
        this.code = code;
        this.period = period;
        this.sort = sort;
        this.from = from;
        this.due = due;
        this.quota = quota;
    }

    static Slot ofPeriod(Period period, LocalDate from, Due due, int quota) {
        return new Slot(period.code(), period, Sort.PERIOD, from, due, quota);
    }

    static Slot ofFact(DutyFact fact, Due due) {
        return new Slot(Period.ofFact(fact), null, fact.kind() == DutyFact.Kind.CHANGED ? Sort.CHANGED : Sort.FORMED, fact.onDay(), due, 1);
    }

    void take(LocalDate publishedOn) {
        if (documents.isEmpty()) {
            documents = new ArrayList<>(2);
        }
        documents.add(publishedOn);
    }

    int published() {
        return documents.size();
    }

    boolean isOpen() {
        return documents.size() < quota;
    }

    /** The day the last document asked for became public. */
    LocalDate doneOn() {
        return documents.stream().sorted().skip(quota - 1L).findFirst().orElseThrow();
    }
}
