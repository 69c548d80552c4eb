package mingbai.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.index.Change;
import mingbai.index.Entry;
import mingbai.storage.HtmlCleaner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns documents into entries of the public and of the desk index. What is not there (any more) becomes a removal. */
@Component
class IndexEntries {

    static final String PREFIX = "d";

    private final IndexTable table;
    private final AttachmentTexts attachmentTexts;
    private final AgencyReading agencies;
    private final Clock clock;
    private final TransactionTemplate reading;

    IndexEntries(IndexTable table, AttachmentTexts attachmentTexts, AgencyReading agencies, Clock clock, PlatformTransactionManager transactions) {
        this.table = table;
        this.attachmentTexts = attachmentTexts;
        this.agencies = agencies;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Of one snapshot: rows with the words of their attachments. */
    private record Snapshot(List<IndexTable.Row> rows, Map<Long, List<String>> texts) {}

    List<Change> forPublic(Collection<Long> documents) {
        return changes(documents, true);
    }

    List<Change> forDesk(Collection<Long> documents) {
        return changes(documents, false);
    }

    private List<Change> changes(Collection<Long> documents, boolean isPublic) {
        if (documents.isEmpty()) {
            return List.of();
        }
        readAttachments(documents);
        Snapshot snapshot = reading.execute(status -> {
            List<IndexTable.Row> rows = isPublic ? table.live(documents) : table.inHand(documents);
            Set<Long> revisions = revisions(rows);
            return new Snapshot(rows, revisions.isEmpty() ? Map.of() : table.attachmentTexts(revisions));
        });
        Map<String, Agency> known = new HashMap<>();
        Map<Long, Change> byDocument = new HashMap<>();
        for (IndexTable.Row row : snapshot.rows()) {
            Agency agency = known.computeIfAbsent(row.agency(), agencies::require);
            List<String> texts = snapshot.texts().getOrDefault(row.revision(), List.of());
            byDocument.put(row.document(), new Change.Put(entry(row, agency, texts, isPublic)));
        }
        List<Change> changes = new ArrayList<>();
        documents.forEach(id -> changes.add(byDocument.getOrDefault(id, new Change.Remove(PREFIX + id))));
        return changes;
    }

    private void readAttachments(Collection<Long> documents) {
        List<Attachment> unread = reading.execute(status -> table.unreadAttachments(documents));
        unread.forEach(attachmentTexts::read);
    }

    private static Set<Long> revisions(List<IndexTable.Row> rows) {
        return new LinkedHashSet<>(rows.stream().map(IndexTable.Row::revision).toList());
    }

    private Entry entry(IndexTable.Row row, Agency agency, List<String> attachments, boolean isPublic) {
        LocalDate published = row.publishedAt() == null || row.dateUnknown() ? row.writtenOn()
                : LocalDate.ofInstant(Instant.ofEpochMilli(row.publishedAt()), clock.getZone());
        Map<String, String> extra = new HashMap<>();
        extra.put("sourceId", row.sourceId());
        extra.put("documentNumber", row.documentNumber());
        extra.put("edition", Long.toString(row.edition()));
        extra.put("document", Long.toString(row.document()));
        extra.put("state", row.state());
        extra.put("issuer", row.issuer());
        extra.put("writtenOn", row.writtenOn() == null ? "" : row.writtenOn().toString());
        if (row.org() != null) {
            extra.put("org", row.org());
            extra.put("no", row.no());
        }
        Entry.Builder builder = Entry.of(PREFIX + row.document(), row.title()).body(HtmlCleaner.text(row.body())).attachments(attachments)
                .summary(row.summary()).keywords(row.keywords()).documentNumber(row.documentNumber())
                .indexNumber(row.org() == null ? "" : row.org() + "/" + row.no()).agency(agency.code(), agency.line(), agency.name()).issuer(row.issuer())
                .themes(themes(row.theme())).genre(row.genre()).year(row.year() == 0 ? "" : Integer.toString(row.year())).validity(validity(row.validity()))
                .disclosureClass(row.disclosureClass()).published(published).kind("document").labels(themes(row.theme())).extra(extra);
        return isPublic ? builder.build() : builder.visibleTo(keys(agency)).build();
    }

    /** A theme with its second level is written {@code 水利、水务\防汛}; the first level finds it too. */
    private static List<String> themes(String theme) {
        if (theme.isEmpty()) {
            return List.of();
        }
        int level = theme.indexOf('\\');
        return level < 0 ? List.of(theme) : List.of(theme.substring(0, level), theme);
    }

    private static mingbai.index.Validity validity(String name) {
        return switch (Validity.valueOf(name)) {
            case VALID -> mingbai.index.Validity.VALID;
            case EXPIRED -> mingbai.index.Validity.EXPIRED;
            case REPEALED -> mingbai.index.Validity.REPEALED;
        };
    }

    /** Found at the desk by people of the agency itself, and by those whose role reaches down to it from above. */
    private static Set<String> keys(Agency agency) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add("agency:" + agency.code());
        agency.line().forEach(code -> keys.add("below:" + code));
        return keys;
    }
}
