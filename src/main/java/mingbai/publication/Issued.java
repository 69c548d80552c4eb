package mingbai.publication;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.law.Ground;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * A line of the document ledger. A struck line stays with its reason and counts no more.
 *
 * @param document the document of this platform it became, null while it is none
 * @param source   {@code HAND}, {@code DRAFT}, {@code FILE} or {@code IMPORT}
 */
record Issued(long id, String agency, IssuedEntry entry, @Nullable Long document, String source, long enteredBy, String enteredName, long enteredAt,
        @Nullable Long struckAt, String struckReason, long version) {

    static final String KIND = "issued";

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        LocalDate written = entry.writtenOn();
        Ground ground = entry.ground();
        canonical.put("agency", agency);
        canonical.put("title", entry.title());
        canonical.put("documentNumber", entry.documentNumber());
        canonical.put("writtenOn", written == null ? null : written.toString());
        canonical.put("class", entry.disclosureClass().code());
        canonical.put("ground", ground == null ? null : ground.name());
        canonical.put("groundNote", entry.groundNote());
        canonical.put("official", entry.official());
        canonical.put("catalogCode", entry.catalogCode());
        canonical.put("document", document == null ? null : Long.toString(document));
        canonical.put("source", source);
        canonical.put("struckAt", struckAt);
        canonical.put("struckReason", struckReason);
        canonical.put("version", version);
        return canonical;
    }

    Issued saying(IssuedEntry next) {
        return new Issued(id, agency, next, document, source, enteredBy, enteredName, enteredAt, struckAt, struckReason, version + 1);
    }

    Issued became(long newDocument, IssuedEntry next) {
        return new Issued(id, agency, next, newDocument, source, enteredBy, enteredName, enteredAt, struckAt, struckReason, version + 1);
    }

    /** The same version with nothing left of what it said. */
    Issued sealed(IssuedEntry nothing) {
        return new Issued(id, agency, nothing, document, source, enteredBy, enteredName, enteredAt, struckAt, struckReason, version);
    }

    Issued struck(String reason, long at) {
        return new Issued(id, agency, entry, document, source, enteredBy, enteredName, enteredAt, at, reason, version + 1);
    }
}
