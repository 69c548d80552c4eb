package mingbai.report.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mingbai.law.LawCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The identities against cases that a lawyer can read: {@code law-cases/annual-identities.yaml}. */
class AnnualLawCaseTests {

    private static final Map<String, Object> CASES = LawCases.read("annual-identities.yaml");
    private static final Map<String, String> TABLE_1 = Map.of("规章", "regulations", "行政规范性文件", "normative", "行政许可", "licences", "行政处罚", "punishments",
            "行政强制", "coercions", "收费", "fees_wan_yuan");
    private static final Map<String, String> TABLE_3 = Map.of("复议", "reconsideration", "诉讼", "suit_direct", "复议后诉讼", "suit_after_reconsideration");

    static Stream<Map<String, Object>> identities() {
        return AnnualLawCaseTests.<List<Map<String, Object>>>part("案例").stream();
    }

    static Stream<Map<String, Object>> sentences() {
        return AnnualLawCaseTests.<List<Map<String, Object>>>part("文字").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("identities")
    void everyBrokenIdentityIsFoundAndNoOther(Map<String, Object> theCase) throws IOException {
        assertThat(theCase.keySet()).isSubsetOf("案例", "改为", "上年", "机构改革", "发现");
        AnnualJson.Examined now = examined(2024, theCase.get("改为"));
        AnnualReport before = theCase.containsKey("上年") ? examined(2023, theCase.get("上年")).report() : null;
        List<Broken> found = theCase.containsKey("机构改革") ? AnnualIdentities.check(now.report(), before, true) : AnnualIdentities.check(now, before);
        assertThat(found.stream().map(AnnualLawCaseTests::written)).containsExactlyInAnyOrderElementsOf(strings(theCase.get("发现")));
        assertThat(found).allMatch(broken -> broken.sentence().length() > 8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void aNumberInTheTextIsThatOfTheTable(Map<String, Object> theCase) throws IOException {
        AnnualJson.Examined now = examined(2024, Map.of("narrative.1", theCase.get("文字")));
        List<Broken> found = AnnualIdentities.check(now, null);
        assertThat(found.stream().map(broken -> Broken.text(broken.expected()) + " " + Broken.text(broken.found())).toList()).isEqualTo(strings(theCase.get("发现")));
        assertThat(found).allMatch(broken -> broken.rule().equals("X-1") && broken.where().equals("narrative.1") && !broken.isError());
    }

    private static String written(Broken broken) {
        return "%s %s 应为%s 实为%s %s".formatted(broken.rule(), broken.where(), Broken.text(broken.expected()), Broken.text(broken.found()), broken.severity().label());
    }

    private static AnnualJson.Examined examined(int year, Object changes) throws IOException {
        Map<String, Object> report = sample(year);
        if (changes != null) {
            ((Map<?, ?>) changes).forEach((where, value) -> change(report, where.toString(), value));
        }
        return AnnualJson.examine(new ByteArrayInputStream(JsonMapper.builder().build().writeValueAsString(report).getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> sample(int year) {
        Map<String, Map<String, Object>> written = part("示例报告");
        Map<String, Object> table1 = new LinkedHashMap<>();
        written.get("table1").forEach((key, value) -> table1.put(Objects.requireNonNull(TABLE_1.get(key), key), value));
        Map<String, Object> table2 = new LinkedHashMap<>();
        Arrays.stream(Row.values()).forEach(row -> table2.put(row.key(), List.of(0, 0, 0, 0, 0, 0, 0)));
        written.get("table2").forEach((label, value) -> table2.put(rowOf(label), value));
        Map<String, Object> table3 = new LinkedHashMap<>();
        written.get("table3").forEach((key, value) -> table3.put(Objects.requireNonNull(TABLE_3.get(key), key), value));
        return new LinkedHashMap<>(Map.of("agency", "MB", "year", year, "format", "2021", "table1", table1, "table2", table2, "table3", table3,
                "narrative", new LinkedHashMap<>()));
    }

    /** 一, （三）4, （七）. */
    private static String rowOf(String label) {
        return switch (label) {
            case "一" -> "r1_new";
            case "二" -> "r2_carried_in";
            case "四" -> "r4_carried_out";
            default -> "r3_" + ("一二三四五六七".indexOf(label.charAt(1)) + 1) + (label.length() > 3 ? "_" + label.substring(3) : "");
        };
    }

    @SuppressWarnings("unchecked")
    private static void change(Map<String, Object> report, String where, Object value) {
        String[] path = where.split("\\.");
        Map<String, Object> table = (Map<String, Object>) report.get(path[0]);
        if ("缺".equals(value)) {
            table.remove(path[1]);
        } else if (path.length == 2) {
            table.put(path[1], value);
        } else {
            List<Object> row = new ArrayList<>((List<Object>) table.get(path[1]));
            int at = path[0].equals("table3") ? RemedyColumn.ofKey(path[2]).orElseThrow().ordinal() : Column.ofKey(path[2]).orElseThrow().ordinal();
            row.set(at, value);
            table.put(path[1], row);
        }
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }

    @SuppressWarnings("unchecked")
    private static <T> T part(String key) {
        return (T) Objects.requireNonNull(CASES.get(key), key);
    }
}
