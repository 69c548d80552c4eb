package mingbai.identity.web;

import java.util.List;

/**
 * Acts of the ledger as the audit administrator reads them, the newest first. {@code earlier} is the place to go on from, −1 when there
 * is nothing earlier.
 */
public record AuditPage(List<Row> rows, long total, long earlier) {

    /** One act: its place in the log, when, what, who, for which agency. */
    public record Row(long seq, String at, String kind, String who, String agency, boolean isPublic) {}
}
