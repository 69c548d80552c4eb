package mingbai.publication;

import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;

/**
 * What a reader wrote about an error in a public document (我要纠错). Seen by its agency alone: text and contact may name a person.
 *
 * @param standing {@code OPEN} or {@code ANSWERED}
 * @param at    epoch ms
 */
record ErrorReport(long id, long document, String agency, String text, String contact, String answer, String standing, long at, long version) {

    static final String KIND = "error-report";

    static ErrorReport open(long id, Document about, String text, String contact, long at) {
        return new ErrorReport(id, about.id(), about.agency(), text, contact, "", "OPEN", at, 1);
    }

    ErrorReport answered(String words) {
        return new ErrorReport(id, document, agency, text, contact, words, "ANSWERED", at, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("document", Long.toString(document));
        canonical.put("agency", agency);
        canonical.put("text", text);
        canonical.put("contact", contact);
        canonical.put("answer", answer);
        canonical.put("state", standing);
        canonical.put("at", at);
        return canonical;
    }
}
