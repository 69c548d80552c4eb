package mingbai.web.chart;

/**
 * One number of a chart.
 *
 * @param value   what is drawn; may be negative (a change)
 * @param text    the number in full as people read it, or what stands instead of it (无记录)
 * @param brief   the same short enough to stand at a column
 * @param address the list it opens, empty when there is none
 */
public record Mark(long value, String text, String brief, String address) {

    public static Mark of(long value, String address) {
        return new Mark(value, Numbers.grouped(value), Numbers.brief(value), address);
    }

    /** Nothing was written down: not the same as zero, and not drawn. */
    public static Mark noRecord(String address) {
        return new Mark(0, "无记录", "—", address);
    }

    /** The number itself where the text says it, else the text. */
    Object told() {
        return text.equals(Numbers.grouped(value)) ? (Object) value : text;
    }

    public boolean none() {
        return brief.equals("—");
    }

    /** What stands in the table only. */
    public static Mark said(String text) {
        return new Mark(0, text, "", "");
    }
}
