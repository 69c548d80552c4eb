package mingbai.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code law-cases/remedies.yaml}, and what no answer may be without. */
class RemediesTests {

    private static final String BODY = "明白市人民政府";
    private static final String COURT = "明白市中级人民法院";

    static Stream<Map<String, Object>> cases() {
        return LawCases.<List<Map<String, Object>>>read("remedies.yaml").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theSentencesOfTheDay(Map<String, Object> theCase) {
        for (Object day : (List<?>) theCase.get("答复之日")) {
            LocalDate answered = LocalDate.parse((String) day);
            if (theCase.containsKey("逾期未答复")) {
                assertThat(Remedies.overdue(answered, BODY, COURT)).as("%s", day).isEqualTo(theCase.get("救济途径"));
                continue;
            }
            for (Object kind : (List<?>) theCase.get("答复种类")) {
                assertThat(Remedies.paragraph(AnswerKind.valueOf((String) kind), theCase.get("另有不予公开的部分") == Boolean.TRUE, answered, BODY, COURT))
                        .as("%s on %s", kind, day).isEqualTo(theCase.get("救济途径"));
            }
        }
    }

    @Test
    void everyKindOfAnswerHasACase() {
        List<String> told = cases().filter(theCase -> theCase.containsKey("答复种类")).flatMap(theCase -> ((List<?>) theCase.get("答复种类")).stream())
                .map(String::valueOf).distinct().toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(Stream.of(AnswerKind.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @EnumSource(AnswerKind.class)
    void whereNoNameIsKnownTheSentencesAreStillWhole(AnswerKind kind) {
        assertThat(Remedies.paragraph(kind, true, LocalDate.of(2026, 3, 30), " ", "")).isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence).endsWith("。").doesNotContain("向申请", "向提", "null"));
    }

    @Test
    void whatGoesToReconsiderationFirst() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        assertThat(Remedies.reconsiderationFirst(AnswerKind.PROCESS, false, day)).isTrue();
        assertThat(Remedies.reconsiderationFirst(AnswerKind.PROCESS, false, day.minusDays(1))).isFalse();
        assertThat(Remedies.reconsiderationFirst(AnswerKind.PARTLY_GIVEN, true, day)).isTrue();
        assertThat(Remedies.reconsiderationFirst(AnswerKind.DOES_NOT_EXIST, false, day)).isFalse();
    }
}
