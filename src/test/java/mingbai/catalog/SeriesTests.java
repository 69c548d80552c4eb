package mingbai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeriesTests {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private final List<MatterVersion> rows = new ArrayList<>();

    @Test
    void aLaterVersionEndsTheEarlierTheDayBefore() {
        put("甲", JANUARY);
        put("乙", MARCH);
        assertThat(stretches()).containsExactly("甲 2026-01-01 2026-02-28", "乙 2026-03-01 null");
    }

    @Test
    void oneThatComesLateButHeldEarlierEndsWhereTheNextBegins() {
        put("乙", JUNE);
        put("甲", JANUARY);
        put("丙", MARCH);
        assertThat(stretches()).containsExactly("甲 2026-01-01 2026-02-28", "丙 2026-03-01 2026-05-31", "乙 2026-06-01 null");
    }

    @Test
    void theSameWordsAgainChangeNothing() {
        put("甲", JANUARY);
        assertThat(new Series(rows).put(version("甲", JANUARY))).isEmpty();
        assertThat(new Series(rows).put(version("甲", MARCH))).isEmpty();
    }

    @Test
    void otherWordsFromTheSameDayReplaceThem() {
        put("甲", JANUARY);
        put("乙", JANUARY);
        assertThat(stretches()).containsExactly("乙 2026-01-01 null");
        assertThat(rows.getFirst().version()).isEqualTo(2);
    }

    @Test
    void anEndKeepsThePastAndTakesBackWhatWasToCome() {
        put("甲", JANUARY);
        put("乙", JUNE);
        write(new Series(rows).end(MARCH, "停办"));
        assertThat(stretches()).containsExactly("甲 2026-01-01 2026-03-01", "乙 2026-06-01 2026-05-31");
        assertThat(new Series(rows).on(MARCH)).isPresent();
        assertThat(new Series(rows).on(JUNE)).isEmpty();
        put("丙", JUNE);
        assertThat(stretches()).containsExactly("甲 2026-01-01 2026-03-01", "丙 2026-06-01 null");
    }

    private void put(String name, LocalDate day) {
        write(new Series(rows).put(version(name, day)));
    }

    private void write(List<MatterVersion> written) {
        written.forEach(version -> {
            rows.removeIf(row -> row.id() == version.id());
            rows.add(version);
        });
    }

    private List<String> stretches() {
        return rows.stream().sorted(java.util.Comparator.comparing(MatterVersion::effectiveOn)).map(row -> row.facts().name() + " " + row.effectiveOn() + " " + row.endsOn()).toList();
    }

    private static long ids;

    private static MatterVersion version(String name, LocalDate day) {
        return new MatterVersion(++ids, "", "330100", "X-01", MatterVersion.Kind.OWN, MatterFacts.of("事项", name, TimeLimit.USUAL, Cadence.AD_HOC), Set.of(), "需要", day, null, "", 1);
    }
}
