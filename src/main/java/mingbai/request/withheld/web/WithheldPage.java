package mingbai.request.withheld.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.request.withheld.Withheld;
import mingbai.web.Issue;

/** One thing that was kept back. */
public record WithheldPage(Withheld one, String agencyName, String number, LocalDate today, boolean mayLook, Map<String, String> typed, List<Issue> issues,
        String notice) {

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean due() {
        return one.isWithheld() && !one.reviewDue().isAfter(today);
    }
}
