package mingbai.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.catalog.Column;
import mingbai.inspection.column.ColumnClass;
import mingbai.inspection.column.ColumnState;
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
            ColumnState state = new ColumnState(column, ColumnClass.valueOf(text(one, "class")), number(one, "documents", 3), day(one, "updated"));
            ColumnState.Flaw flaw = state.flaw(LocalDate.parse(text(one, "day")), TERMS);
            assertThat(flaw == null ? "更新" : switch (flaw) {
                case NEWS -> "动态要闻不更新";
                case NOTICES -> "通知公告政策文件不更新";
                case OTHER -> "其他栏目不更新";
                case EMPTY -> "空栏目";
            }).isEqualTo(text(one, "expected"));
        }));
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
