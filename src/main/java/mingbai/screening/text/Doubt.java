package mingbai.screening.text;

/**
 * One passage of a text that cannot be right, or that should be looked at.
 *
 * @param start    index of the first character of the passage (UTF-16)
 * @param end      index after the last
 * @param line     line of the passage, the first is 1
 * @param passage  as it stands in the text
 * @param problem  in one Chinese sentence, what is wrong
 * @param computed what was computed or compared, e.g. {@code 2＋189＋16＝207，与301相差94}; "" where nothing was
 */
public record Doubt(DoubtKind kind, int start, int end, int line, String passage, String problem, String computed) {

    public Severity severity() {
        return kind.severity();
    }

    /** Problem and computation in one sentence, for lists. */
    public String sentence() {
        return computed.isEmpty() ? problem + "。" : problem + "：" + computed + "。";
    }
}
