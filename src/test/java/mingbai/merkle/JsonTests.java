package mingbai.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTests {

    /** RFC 8785 §3.2.3: the order is that of UTF-16 code units, so the emoji stands before the Hebrew letter. */
    @Test
    void keysStandInTheOrderOfTheStandardsExample() {
        Map<String, Object> map = new HashMap<>();
        for (String key : List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6")) {
            map.put(key, true);
        }
        assertThat(Json.canonical(map))
                .isEqualTo("{\"\\r\":true,\"1\":true,\"\u0080\":true,\"\u00f6\":true,\"\u20ac\":true,\"\ud83d\ude00\":true,\"\ufb33\":true}");
    }

    /** RFC 8785 §3.2.2, the string of its example. */
    @Test
    void aStringIsEscapedAsInTheStandardsExample() {
        Object read = Json.parse("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"");
        assertThat(Json.canonical(read)).isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @Test
    void valuesNestAndReadBack() {
        Map<String, Object> map = new HashMap<>();
        map.put("list", Arrays.asList(1, 2L, (short) 3, null, true, "四"));
        map.put("empty", Map.of());
        map.put("none", null);
        String text = "{\"empty\":{},\"list\":[1,2,3,null,true,\"四\"],\"none\":null}";
        assertThat(Json.canonical(map)).isEqualTo(text);
        assertThat(Json.canonical(Json.parse(" " + text.replace(",", " ,\n") + "\t"))).isEqualTo(text);
    }

    @Test
    void aNumberThatNotEveryReaderHoldsIsWrittenAsAString() {
        assertThat(Json.canonical(List.of(9_007_199_254_740_991L, 9_007_199_254_740_992L, -9_007_199_254_740_992L)))
                .isEqualTo("[9007199254740991,\"9007199254740992\",\"-9007199254740992\"]");
    }

    @Test
    void whatHasNoOneFormIsRefusedAndNamed() {
        assertThatThrownBy(() -> Json.canonical(Map.of("fee", Map.of("yuan", List.of(new BigDecimal("1.5"))))))
                .hasMessageContaining("at 'fee.yuan[0]': java.math.BigDecimal");
        assertThatThrownBy(() -> Json.canonical(Map.of("title", "half\ud83d"))).hasMessageContaining("at 'title': half a surrogate pair");
        assertThatThrownBy(() -> Json.canonical(Map.of("title", "\ude00half"))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "{", "[", "[1", "[1,", "[1,]", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,}", "{a:1}", "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}",
        "01", "-0", "1.0", "1e3", "+1", "9007199254740992", "--1", "NaN", "tru", "nul", "\"", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u 123\"",
        "\"\n\"", "\"\\ud83d\"", "\"\\ude00\\ud83d\"", "1 2", "{} {}", "'a'", "[1]x", "\ufeff{}"})
    void malformedTextIsRefused(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void sixtyFiveLevelsAreRefusedBeforeTheStackEnds() {
        assertThat(Json.parse("[".repeat(64) + "]".repeat(64))).isNotNull();
        assertThatThrownBy(() -> Json.parse("[".repeat(100_000))).isInstanceOf(Malformed.class).hasMessageContaining("64");
    }
}
