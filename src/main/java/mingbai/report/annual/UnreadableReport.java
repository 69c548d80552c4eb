package mingbai.report.annual;

import java.io.IOException;

/** A file is no annual report, or one whose layout leaves open what its numbers mean. The message says where and what, in Chinese. */
public final class UnreadableReport extends IOException {

    private final String where;

    UnreadableReport(String where, String problem) {
        super(where.isEmpty() ? problem : where + "：" + problem);
        this.where = where;
    }

    /** Path such as {@code table2.r1_new}, or empty when it is the file as a whole. */
    public String where() {
        return where;
    }
}
