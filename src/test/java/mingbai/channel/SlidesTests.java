package mingbai.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of a text one turn of a screen shows. */
class SlidesTests {

    @Test
    void no_word_is_lost_between_the_turns() {
        List<String> lines = List.of("一、要求", "请按时办理。".repeat(60), "二、时间", "长".repeat(400));
        assertThat(String.join("", Slides.turns(lines).stream().flatMap(List::stream).toList())).isEqualTo(String.join("", lines));
    }

    @Test
    void a_turn_can_be_read_from_some_steps_away() {
        assertThat(Slides.turns(List.of("请按时办理。".repeat(100)))).allMatch(turn -> String.join("", turn).length() <= Slides.ROOM);
        assertThat(Slides.turns(java.util.Collections.nCopies(30, "短行"))).allMatch(turn -> turn.size() <= 6);
    }

    @Test
    void an_empty_text_is_one_turn() {
        assertThat(Slides.turns(List.of())).hasSize(1);
    }
}
