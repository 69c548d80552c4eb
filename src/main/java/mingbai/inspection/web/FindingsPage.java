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
 */
public record FindingsPage(List<Tab> tabs, List<FindingReading.Row> rows, Map<String, String> names, List<Choice> agencies, String agency, List<Choice> rules, String rule,
        List<Choice> sources, String source, String state, String words, LookReading.@Nullable Row look, LocalDate today, Paging paging) {

    public record Tab(String label, long count, String address, boolean here) {}
}
