package mingbai.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mingbai.index.Hits.Note;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileQuestionTests {

    @TempDir
    Path folder;
    private FullTextIndex index;

    @BeforeEach
    void fill() {
        index = FullTextIndex.openPublic(folder);
        index.apply(List.of(new Change.Put(Entry.of("a", "城市绿化条例").body("第一条 为了城市绿化，AND OR NOT").build())));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"，。！？", "\"\"", "“”", "()[]{}", "\uD800", "\uDC00\uD800", "\u0000\u0001\u001b", "*", "~^:\\/", "《》", "〔〕"})
    void whatHoldsNothingToSearchIsAnsweredSo(String words) {
        Hits hits = index.search(Query.of(words));
        assertThat(hits.hits()).isEmpty();
        assertThat(hits.notes()).containsExactly(Note.NOTHING_TO_SEARCH);
    }

    @ParameterizedTest
    @MethodSource("odd")
    void oddCharactersBesideWordsDoNoHarm(String words) {
        assertThat(index.search(Query.of(words)).hits()).extracting(Hits.Hit::id).containsExactly("a");
    }

    static Stream<String> odd() {
        return Stream.of("title:绿化", "绿化*", "+绿化 -城市", "绿化~^", "绿化 AND (城市 OR", "\"绿化", "绿化\u0000城市", "\uD800绿化\uDC00", "城市\\绿化/", "[绿化 TO *]",
                "绿化%00' OR 1=1 --", "绿化<script>", "绿化\u202e城市", "绿\u200b化 城市");
    }

    @Test
    void aQuestionOfTenThousandCharactersIsShortenedAndSaysSo() {
        Hits hits = index.search(Query.of("城市绿化条例".repeat(2000)));
        assertThat(hits.notes()).contains(Note.SHORTENED);
    }

    @Test
    void manyWordsAreShortenedAndSayingSo() {
        Hits hits = index.search(Query.of("城市 绿化 条例 为了 一 二 三 四 五 六 七 八 九 十 甲 乙 丙 丁 戊"));
        assertThat(hits.notes()).contains(Note.SHORTENED);
    }

    @Test
    void pagingHasAnEndAndSaysSo() {
        assertThat(index.search(Query.of("绿化").page(9_990, 10)).notes()).doesNotContain(Note.TOO_DEEP);
        Hits beyond = index.search(Query.of("绿化").page(Integer.MAX_VALUE, 50));
        assertThat(beyond.hits()).isEmpty();
        assertThat(beyond.notes()).contains(Note.TOO_DEEP);
        assertThat(beyond.total()).isEqualTo(1);
    }

    @Test
    void negativeAndHugePagesAreBroughtIntoBounds() {
        assertThat(index.search(Query.of("绿化").page(-5, -1)).hits()).isEmpty();
        assertThat(index.search(Query.of("绿化").page(-5, 1_000_000)).hits()).hasSize(1);
    }

    @Test
    void anEmptyIndexAnswersToo() {
        try (FullTextIndex empty = FullTextIndex.openPublic(folder.resolve("empty"))) {
            assertThat(empty.search(Query.of("上海养犬规定 国发〔2026〕14号 税").counting(Facet.values())).hits()).isEmpty();
            assertThat(empty.search(Query.of("").counting(Facet.values()).newestFirst()).total()).isZero();
        }
    }

    @Test
    void oddEntriesAreTakenAsTheyAre() {
        index.apply(List.of(new Change.Put(Entry.of("odd\uD800", "《》\uD800\u0000").body("x".repeat(100_000) + "\uDC00").documentNumber("〔〕")
                .agency("c".repeat(5000), List.of(), "").build()),
                new Change.Put(Entry.of("long", "长".repeat(40_000)).body("").build())));
        assertThat(index.size()).isEqualTo(3);
        assertThat(index.search(Query.of("长长")).hits()).extracting(Hits.Hit::id).containsExactly("long");
    }
}
