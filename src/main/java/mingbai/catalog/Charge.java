package mingbai.catalog;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a matter in an agency: who reviews answers for the review, who publishes answers for the publication.
 *
 * @param section   name of the section that makes the information, or empty
 * @param reviewer  account, or null
 * @param publisher account, or null
 */
public record Charge(long id, String agency, String matter, String section, @Nullable Long reviewer, @Nullable Long publisher, LocalDate since,
        @Nullable LocalDate until, long version) {

    public static final String THING = "catalog-charge";

    Charge endedOn(LocalDate lastDay) {
        return new Charge(id, agency, matter, section, reviewer, publisher, since, lastDay, version + 1);
    }

    Charge passed(long from, long to) {
        return new Charge(id, agency, matter, section, reviewer != null && reviewer == from ? Long.valueOf(to) : reviewer,
                publisher != null && publisher == from ? Long.valueOf(to) : publisher, since, until, version + 1);
    }

    Charge with(String newSection, @Nullable Long newReviewer, @Nullable Long newPublisher) {
        return new Charge(id, agency, matter, newSection, newReviewer, newPublisher, since, until, version + 1);
    }

    Touched touched() {
        return new Touched(THING, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("agency", agency);
        state.put("matter", matter);
        state.put("section", section);
        state.put("reviewer", reviewer == null ? null : reviewer.toString());
        state.put("publisher", publisher == null ? null : publisher.toString());
        state.put("since", since.toString());
        state.put("until", until == null ? null : until.toString());
        return state;
    }
}
