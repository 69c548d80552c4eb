package mingbai.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import mingbai.calendar.WorkCalendar;
import mingbai.operations.demo.ParticipationScenes.Said;
import mingbai.operations.demo.ParticipationScenes.Topic;
import mingbai.participation.solicitation.Period;
import org.junit.jupiter.api.Test;

class ParticipationScenesTests {

    private static final WorkCalendar WEEKS = WorkCalendar.of(List.of(2025), List.of());

    @Test
    void eight_drafts_of_bodies_there_are() throws IOException {
        Bodies bodies = Bodies.of(Prefecture.units());
        assertThat(ParticipationScenes.topics()).hasSize(8).allSatisfy(topic -> assertThat(bodies.named(bodies.city().region() + topic.bureau()).code()).isNotEmpty());
    }

    @Test
    void each_asks_as_long_as_the_law_wants_and_each_opinion_is_about_a_passage_there_is() throws IOException {
        for (Topic topic : ParticipationScenes.topics()) {
            LocalDate opens = topic.opens().atYear(2025);
            assertThat(opens.plusDays(topic.days())).isAfterOrEqualTo(Period.of(topic.period(), opens).orElseThrow().earliestClose(opens, WEEKS));
            assertThat(topic.said()).isNotEmpty().extracting(Said::passage).allMatch(passage -> passage <= topic.passages().size());
        }
    }
}
