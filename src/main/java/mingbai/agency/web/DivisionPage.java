package mingbai.agency.web;

import java.util.List;
import mingbai.agency.Leader;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/**
 * Leaders of one agency and their division of work.
 *
 * @param leaders those who left last
 * @param editing whose share is being changed, null for a new one
 */
public record DivisionPage(String agency, String agencyName, List<Leader> leaders, @Nullable Leader editing, Form form, String today, List<Issue> issues) {

    /** As it was typed. */
    public record Form(@Nullable String person, @Nullable String office, @Nullable String duties, @Nullable String place, @Nullable String since) {

        public String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }
}
