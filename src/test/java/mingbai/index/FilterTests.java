package mingbai.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mingbai.index.Hits.Count;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterTests {

    @TempDir
    Path folder;
    private FullTextIndex index;

    @BeforeEach
    void fill() {
        index = FullTextIndex.openPublic(folder);
        index.apply(List.of(
                put(Entry.of("city", "城市绿化条例").agency("C", List.of("C"), "明白市人民政府").themes(List.of("land", "land\\green")).genre("rule")
                        .published(LocalDate.of(2024, 3, 1)).disclosureClass("proactive")),
                put(Entry.of("bureau", "绿化管理办法").agency("B", List.of("C", "B"), "明白市园林局").themes(List.of("land")).genre("notice")
                        .published(LocalDate.of(2025, 5, 2)).validity(Validity.REPEALED).extra(Map.of("edition", "77"))),
                put(Entry.of("county", "绿化通知").agency("X", List.of("C", "X"), "平安县人民政府").themes(List.of("water")).genre("notice")
                        .published(LocalDate.of(2025, 12, 31))),
                put(Entry.of("undated", "绿化公告").agency("Z", List.of("Z"), "外地").genre("notice"))));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static Change put(Entry.Builder entry) {
        return new Change.Put(entry.build());
    }

    private List<String> found(Query query) {
        return index.search(query).hits().stream().map(Hits.Hit::id).sorted().toList();
    }

    @Test
    void anAgencyMeansItselfOrAllBelowIt() {
        assertThat(found(Query.of("绿化").where(Facet.AGENCY, "C"))).containsExactly("city");
        assertThat(found(Query.of("绿化").under("C"))).containsExactly("bureau", "city", "county");
        assertThat(found(Query.of("绿化").under("B"))).containsExactly("bureau");
    }

    @Test
    void differentFacetsMustAllHoldAndValuesOfOneAreAlternatives() {
        assertThat(found(Query.of("绿化").where(Facet.GENRE, "notice").where(Facet.YEAR, "2025"))).containsExactly("bureau", "county");
        assertThat(found(Query.of("绿化").where(Facet.THEME, "water", "land\\green"))).containsExactly("city", "county");
        assertThat(found(Query.of("绿化").where(Facet.VALIDITY, "repealed"))).containsExactly("bureau");
        assertThat(found(Query.of("绿化").where(Facet.DISCLOSURE_CLASS, "proactive"))).containsExactly("city");
    }

    @Test
    void daysOfPublicationAreIncluded() {
        assertThat(found(Query.of("绿化").publishedBetween(LocalDate.of(2025, 5, 2), LocalDate.of(2025, 12, 31)))).containsExactly("bureau", "county");
        assertThat(found(Query.of("绿化").publishedBetween(null, LocalDate.of(2024, 3, 1)))).containsExactly("city");
    }

    @Test
    void valuesAreCountedMostFrequentFirst() {
        Hits hits = index.search(Query.of("绿化").counting(Facet.GENRE, Facet.YEAR, Facet.THEME));
        assertThat(hits.facets().get(Facet.GENRE)).containsExactly(new Count("notice", 3), new Count("rule", 1));
        assertThat(hits.facets().get(Facet.YEAR)).containsExactly(new Count("2025", 2), new Count("2024", 1));
        assertThat(hits.facets().get(Facet.THEME)).containsExactly(new Count("land", 2), new Count("land\\green", 1), new Count("water", 1));
        assertThat(hits.facetsExact()).isTrue();
    }

    @Test
    void aChosenValueDoesNotHideTheOthersOfItsFacet() {
        Hits hits = index.search(Query.of("绿化").where(Facet.GENRE, "rule").counting(Facet.GENRE, Facet.YEAR));
        assertThat(hits.total()).isEqualTo(1);
        assertThat(hits.facets().get(Facet.GENRE)).containsExactly(new Count("notice", 3), new Count("rule", 1));
        assertThat(hits.facets().get(Facet.YEAR)).containsExactly(new Count("2024", 1));
    }

    @Test
    void newestFirstPutsTheUndatedLast() {
        assertThat(index.search(Query.of("绿化").newestFirst()).hits()).extracting(Hits.Hit::id).containsExactly("county", "bureau", "city", "undated");
    }

    @Test
    void noWordsAskForEverythingTheFiltersLetThrough() {
        Hits hits = index.search(Query.of(" ").where(Facet.GENRE, "notice"));
        assertThat(hits.hits()).extracting(Hits.Hit::id).containsExactly("county", "bureau", "undated");
    }

    @Test
    void aHitHandsBackWhatTheEntryWasGiven() {
        Hits.Stored entry = index.search(Query.of("绿化管理办法")).hits().getFirst().entry();
        assertThat(entry.agency()).isEqualTo("B");
        assertThat(entry.agencyName()).isEqualTo("明白市园林局");
        assertThat(entry.validity()).isEqualTo(Validity.REPEALED);
        assertThat(entry.published()).isEqualTo(LocalDate.of(2025, 5, 2));
        assertThat(entry.themes()).containsExactly("land");
        assertThat(entry.extra()).containsExactly(Map.entry("edition", "77"));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        index.apply(IntStream.range(0, 250).mapToObj(i -> put(Entry.of("p" + i, "供水公告第" + i + "号"))).toList());
        List<String> all = IntStream.range(0, 9).boxed()
                .flatMap(page -> index.search(Query.of("供水").page(page * 30, 30)).hits().stream().map(Hits.Hit::id)).toList();
        assertThat(all).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void theTotalIsExactAndWritesItself() {
        index.apply(IntStream.range(0, 1234).mapToObj(i -> put(Entry.of("w" + i, "供水公告"))).toList());
        assertThat(index.search(Query.of("供水")).totalText()).isEqualTo("1,234");
        assertThat(new Hits(10_000, false, List.of(), Map.of(), true, java.util.Set.of(), List.of()).totalText()).isEqualTo("10,000+");
    }
}
