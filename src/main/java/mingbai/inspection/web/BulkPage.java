package mingbai.inspection.web;

import java.util.List;

/** What became of one act on several findings. @param wrong why nothing was done at all, else "" */
public record BulkPage(String act, List<Line> lines, String wrong) {

    /** @param address of the finding, "" when there is none @param result in words */
    public record Line(String title, String address, boolean done, String result) {}

    public long done() {
        return lines.stream().filter(Line::done).count();
    }
}
