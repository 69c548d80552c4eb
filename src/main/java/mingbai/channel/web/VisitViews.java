package mingbai.channel.web;

import java.util.Arrays;
import java.util.List;
import mingbai.channel.ShowingPlace;
import mingbai.channel.Visit;
import mingbai.channel.reading.VisitReading;
import mingbai.web.Choice;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;

/** What the pages of reading places and their visits show. */
public final class VisitViews {

    private VisitViews() {}

    /** @param persons of this year so far */
    public record ReadingPlace(ShowingPlace place, String agency, long persons, List<VisitReading.Month> months) {}

    public record PublicPage(List<ReadingPlace> places, int year, ColumnTags column, List<Crumb> crumbs) {}

    /** Every figure opens its list: the visits of a place in a month, a year, or at all. */
    public record ListPage(ShowingPlace place, String agency, String month, long persons, List<Visit> visits, ColumnTags column, List<Crumb> crumbs) {}

    public record DeskPage(ShowingPlace place, String month, long persons, List<VisitReading.Month> months, List<Visit> visits, boolean acts, Typed typed,
            List<Issue> issues, String notice) {

        public List<Choice> purposes() {
            return Arrays.stream(Visit.Purpose.values()).map(purpose -> Choice.of(purpose.name(), purpose.label())).toList();
        }
    }

    /** A visit as it is typed. */
    public record Typed(String day, String purpose, String persons, String note) {}
}
