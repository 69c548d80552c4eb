package mingbai.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.catalog.Column;
import mingbai.inspection.column.ColumnClass;
import mingbai.inspection.column.ColumnState;
import mingbai.inspection.indicator.Availability;
import mingbai.inspection.indicator.ColumnCounts;
import mingbai.inspection.indicator.ItemStatus;
import mingbai.inspection.indicator.MonthTerm;
import mingbai.inspection.indicator.NationalScore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;

/** Thresholds at their edges, against cases that a lawyer can read: {@code inspection-cases/*.yaml}. */
class InspectionCaseTests {

    private static final ColumnState.Terms TERMS = new ColumnState.Terms(14, 6, 365);

    @TestFactory
    Stream<DynamicTest> columns() {
        return cases("columns.yaml").map(one -> DynamicTest.dynamicTest(text(one, "name"), () -> {
            Long parent = number(one, "level", 1) == 1 ? null : 1L;
            Column column = new Column(2, "r", parent, "p", "栏目", Column.Shows.GENRE, "通知", 1, false, 1);
            ColumnState state = new ColumnState(column, ColumnClass.valueOf(text(one, "class")), number(one, "documents", 3), day(one, "updated"), (int) number(one, "days", 0));
            ColumnState.Flaw flaw = state.flaw(LocalDate.parse(text(one, "day")), TERMS);
            assertThat(flaw == null ? "更新" : switch (flaw) {
                case NEWS -> "动态要闻不更新";
                case NOTICES -> "通知公告政策文件不更新";
                case OTHER -> "其他栏目不更新";
                case EMPTY -> "空栏目";
            }).isEqualTo(text(one, "expected"));
        }));
    }

    @TestFactory
    Stream<DynamicTest> counts() {
        return cases("counts.yaml").map(one -> DynamicTest.dynamicTest(text(one, "name"), () -> {
            ColumnCounts counts = new ColumnCounts(number(one, "first", 0), number(one, "others", 0), number(one, "empty", 0));
            assertThat(counts.isVeto(new ColumnCounts(5, 10, 5)) ? "否决" : "不否决").isEqualTo(text(one, "expected"));
        }));
    }

    @TestFactory
    Stream<DynamicTest> scores() {
        return cases("scores.yaml").map(one -> DynamicTest.dynamicTest(text(one, "name"), () -> {
            boolean serves = !Boolean.FALSE.equals(one.get("serves"));
            long unchecked = number(one, "unchecked", 0) * 100;
            List<NationalScore.Part> parts = new ArrayList<>(List.of(
                    new NationalScore.Part(false, ItemStatus.FAIL, (serves ? 100_00 : 75_00) - unchecked, hundredths(one, "lost")),
                    new NationalScore.Part(false, ItemStatus.UNCHECKED, unchecked, 0)));
            parts.add(new NationalScore.Part(true, number(one, "vetoed", 0) == 1 ? ItemStatus.FAIL : ItemStatus.PASS, 0, 0));
            parts.add(new NationalScore.Part(true, number(one, "open", 0) == 1 ? ItemStatus.NO_DATA : ItemStatus.PASS, 0, 0));
            NationalScore score = NationalScore.of(parts, hundredths(one, "bonus"), serves);
            assertThat(score.verdict()).isEqualTo(text(one, "verdict"));
            assertThat(score.points()).isEqualTo(text(one, "points"));
        }));
    }

    @TestFactory
    Stream<DynamicTest> availability() {
        return cases("availability.yaml").map(one -> DynamicTest.dynamicTest(text(one, "name"), () -> {
            long days = number(one, "days", 7);
            List<Availability.Day> seen = new ArrayList<>();
            for (int n = 0; n < days; n++) {
                long visits = number(one, "visits", 0) / 7 + (n == 0 ? number(one, "visits", 0) % 7 : 0);
                seen.add(new Availability.Day(LocalDate.of(2026, 3, 1 + n), n == 1 ? number(one, "thin", visits) : visits, n == 0 ? number(one, "failed", 0) : 0));
            }
            assertThat(Availability.of(seen, 7, 20, 500).status().label()).isEqualTo(text(one, "expected"));
        }));
    }

    @TestFactory
    Stream<DynamicTest> months() {
        return cases("months.yaml").map(one -> DynamicTest.dynamicTest(text(one, "name"), () -> {
            LocalDate from = LocalDate.parse(text(one, "from"));
            assertThat(MonthTerm.end(from, number(one, "months", 0))).isEqualTo(text(one, "end"));
            assertThat(MonthTerm.isOver(from, number(one, "months", 0), LocalDate.parse(text(one, "day"))) ? "超过" : "没有超过").isEqualTo(text(one, "expected"));
        }));
    }

    private static long hundredths(Map<String, Object> one, String key) {
        return one.containsKey(key) ? new BigDecimal(text(one, key)).movePointRight(2).longValueExact() : 0;
    }

    static Stream<Map<String, Object>> cases(String file) {
        try (InputStream content = new ClassPathResource("inspection-cases/" + file).getInputStream()) {
            LoaderOptions options = new LoaderOptions();
            List<Map<String, Object>> cases = new Yaml(new SafeConstructor(options), new org.yaml.snakeyaml.representer.Representer(new org.yaml.snakeyaml.DumperOptions()),
                    new org.yaml.snakeyaml.DumperOptions(), options, new NoDates()).load(content);
            return cases.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Days stay the texts they are. */
    private static final class NoDates extends org.yaml.snakeyaml.resolver.Resolver {

        @Override
        public void addImplicitResolver(Tag tag, java.util.regex.Pattern pattern, @Nullable String first, int limit) {
            if (tag != Tag.TIMESTAMP && tag != Tag.FLOAT) {
                super.addImplicitResolver(tag, pattern, first, limit);
            }
        }
    }

    static String text(Map<String, Object> one, String key) {
        return String.valueOf(one.get(key));
    }

    static long number(Map<String, Object> one, String key, long otherwise) {
        return one.get(key) instanceof Number number ? number.longValue() : otherwise;
    }

    static @Nullable LocalDate day(Map<String, Object> one, String key) {
        return one.containsKey(key) ? LocalDate.parse(text(one, key)) : null;
    }
}
