package mingbai.statistics.web;

import java.util.List;

/** What two lists of one figure do not share. @param against the other list, in words */
public record DifferencePage(String title, String period, String against, String back, List<Part> parts) {

    /** @param total all there are, of which {@code rows} shows the first */
    public record Part(String title, long total, List<Row> rows) {}

    public record Row(String day, String agency, String label, String address, String amount) {}

    public boolean nothing() {
        return parts.stream().allMatch(part -> part.total() == 0);
    }
}
