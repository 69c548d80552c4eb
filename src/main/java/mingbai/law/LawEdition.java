package mingbai.law;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** Which rows of the law this program carries: a number that changes when a term or a parameter does. What was computed with another is out of date. */
public final class LawEdition {

    private static final long NUMBER = of(List.of(LegalTerm.all(), Parameter.all()));

    private LawEdition() {}

    /** Not negative, less than 2<sup>32</sup>. */
    public static long number() {
        return NUMBER;
    }

    static long of(List<?> rows) {
        CRC32 sum = new CRC32();
        sum.update(rows.toString().getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
