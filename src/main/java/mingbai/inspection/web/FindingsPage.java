package mingbai.inspection.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.inspection.reading.FindingReading;
import mingbai.inspection.reading.LookReading;
import mingbai.web.Choice;
import mingbai.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of findings (台账).
 *
 * @param tabs  states with their counts and addresses
 * @param look  the machine's last look, null when there was none
 * @param names of agencies, by code
 * @param acts  what the caller may do to several at once
 * @param days  of finding it is narrowed to, as they stand in an address, or ""
 */
public record FindingsPage(List<Tab> tabs, List<FindingReading.Row> rows, Map<String, String> names, List<Choice> agencies, String agency, List<Choice> rules, String rule,
        List<Choice> sources, String source, String state, String words, LookReading.@Nullable Row look, LocalDate today, Marks marks, List<Choice> acts, String days, Paging paging) {

    /** By finding: how many earlier faults of its rule there were within twelve months, and who sees to it. */
    public record Marks(Map<Long, Integer> repeats, Map<Long, String> people) {}

    /** Whether the caller may begin an order to rectify. */
    public boolean mayOrder() {
        return acts.stream().anyMatch(act -> act.value().equals(BulkAct.CLOSE.code()));
    }

    public record Tab(String label, long count, String address, boolean here) {}
}
