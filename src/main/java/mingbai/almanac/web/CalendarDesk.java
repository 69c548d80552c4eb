package mingbai.almanac.web;

import java.util.List;
import java.util.Map;
import mingbai.almanac.EnteredNotice;
import mingbai.web.Issue;

/**
 * The working calendar at the desk.
 *
 * @param years     newest first
 * @param entered   notices entered, newest first
 * @param names     of who entered them
 * @param mayAmend  whether the caller may enter a notice
 * @param source    as it was typed
 * @param rows      as they were typed
 */
public record CalendarDesk(List<Year> years, List<EnteredNotice> entered, Map<Long, String> names, boolean mayAmend, String source, String rows,
        List<Issue> issues, String done) {

    /** @param notices addresses of the notices that its days rest on */
    public record Year(int year, int workingDays, int holidays, int madeUp, List<String> notices) {}

    public String name(long account) {
        return names.getOrDefault(account, "系统");
    }
}
