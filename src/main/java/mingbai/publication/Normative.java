package mingbai.publication;

import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;

/**
 * That a document is, or was by mistake held to be, a normative one (行政规范性文件).
 *
 * @param reason why it was taken off, "" while it is one
 */
record Normative(long document, String agency, boolean active, String reason, long version) {

    static final String KIND = "normative";

    Touched touched() {
        return new Touched(KIND, Long.toString(document), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("agency", agency);
        canonical.put("active", active);
        canonical.put("reason", reason);
        canonical.put("version", version);
        return canonical;
    }
}
