package mingbai.inquiry.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AlikeTests {

    @Test
    void the_likest_question_comes_first_and_a_strange_one_not_at_all() {
        List<String> known = List.of("老年优待证怎样办理", "地热费怎样收取", "怎样办理老年优待证需要什么材料");
        assertThat(Alike.sorted(known, Function.identity(), "请问老年优待证怎样办理")).containsExactly("老年优待证怎样办理", "怎样办理老年优待证需要什么材料");
    }

    @Test
    void signs_of_the_database_are_only_signs() {
        assertThat(Alike.containing("100%_!\0")).isEqualTo("%100!%!_!!%");
        assertThat(Alike.parts("？！")).isEmpty();
    }
}
