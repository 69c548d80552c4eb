package mingbai.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What publication tells of documents that became public or ceased to be, inside its own transaction: the duties they discharge follow at
 * once. Its acts are publication's; nothing here is recorded again.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Discharges {

    private static final int LONGEST_TITLE = 600;

    private final DutyRecordTable records;
    private final RenewDuties duties;
    private final Clock clock;

    Discharges(DutyRecordTable records, RenewDuties duties, Clock clock) {
        this.records = records;
        this.duties = duties;
        this.clock = clock;
    }

    /**
     * A proactive document became public, or was republished (corrected, or under another matter). Which period it counts for follows from its
     * title and days ({@link Counting}); a person may put it to another.
     *
     * @param matter code of the matter; empty or unknown discharges nothing
     */
    public void published(String agency, String matter, long document, String title, @Nullable LocalDate writtenOn, LocalDate publishedOn) {
        String before = records.matterOf(document, agency).orElse("");
        String shortTitle = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        if (matter.isEmpty()) {
            records.dropDischarge(document, agency);
        } else if (before.isEmpty()) {
            records.insertDischarge(document, agency, matter, shortTitle, writtenOn, publishedOn);
        } else {
            records.renewDischarge(document, agency, matter, shortTitle, writtenOn, publishedOn);
        }
        List<DutyRecordTable.Pair> concerned = new ArrayList<>(records.concernedBy(document));
        if (!before.isEmpty() && !before.equals(matter)) {
            concerned.add(new DutyRecordTable.Pair(agency, before));
        }
        renewAll(concerned);
    }

    /** A document was withdrawn: what it discharged is owed again. Not for one that merely ceased to be in force: it stays public. */
    public void ended(long document) {
        List<DutyRecordTable.Pair> concerned = records.concernedBy(document);
        records.endDischarge(document, LocalDate.now(clock));
        renewAll(concerned);
    }

    private void renewAll(List<DutyRecordTable.Pair> concerned) {
        concerned.stream().sorted(DutyRecordTable.Pair.IN_TURN).forEach(pair -> duties.renew(pair.agency(), pair.matter()));
    }
}
