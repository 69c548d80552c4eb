package mingbai.publication.web;

import java.util.List;
import java.util.Map;
import mingbai.publication.reading.DeskReading;
import mingbai.web.Paging;

/** The list of an agency's editions by where they stand. @param names of the agencies in the rows */
public record DraftsPage(String words, List<Tab> tabs, List<DeskReading.DeskRow> rows, Map<String, String> names, Paging paging, boolean mayDraft,
        boolean several) {

    /** @param code as it stands in the address, which keeps the words */
    public record Tab(String code, String label, long count, boolean here, String address) {}

    public String here() {
        return tabs.stream().filter(Tab::here).map(Tab::code).findFirst().orElse("");
    }
}
