package mingbai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.publication.reading.FacetReading;
import mingbai.publication.reading.FacetReading.Node;
import mingbai.publication.reading.PublicRow;
import mingbai.publication.reading.PublishedFilter;
import mingbai.publication.reading.PublishedReading;
import mingbai.publication.reading.PublishedReading.By;
import mingbai.publication.reading.RulesReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists, facets and rules of one agency, as portal and catalog read them. */
@DatabaseTest
class PublishedReadingTests {

    @Autowired BeanFactory beans;
    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired PublishedReading published;
    @Autowired FacetReading facets;
    @Autowired RulesReading rules;

    private String agency;
    private Papers papers;

    @BeforeEach
    void anOffice() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
        agency = staff.agency("青禾县水利局").code();
        papers = new Papers(beans, agency);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    private IndexNumber paper(String title, String matter, String theme, String genre) {
        return papers.publish(DocumentFixtures.notice(title, LocalDate.of(2026, 2, 27)).filed(matter, theme, genre));
    }

    @Test
    void aListIsReadSliceBySliceUntilItsEnd() {
        for (int n = 1; n <= 5; n++) {
            clock.set(LocalDateTime.of(2026, 3, 2, 9, n));
            paper("关于第" + n + "号水库的通告", agency + "-01", "水利、水务", "通告");
        }
        List<String> titles = new ArrayList<>();
        String cursor = null;
        do {
            PublishedReading.Slice slice = published.page(PublishedFilter.ofAgency(agency), cursor, 2);
            titles.addAll(slice.rows().stream().map(PublicRow::title).toList());
            cursor = slice.next();
        } while (cursor != null);
        assertThat(titles).containsExactly("关于第5号水库的通告", "关于第4号水库的通告", "关于第3号水库的通告", "关于第2号水库的通告", "关于第1号水库的通告");
    }

    @Test
    void anOddCursorStartsAtTheNewest() {
        paper("关于水价的公告", agency + "-01", "水利、水务", "公告");
        assertThat(published.page(PublishedFilter.ofAgency(agency), "1' or '1'='1", 10).rows()).hasSize(1);
        assertThat(published.page(PublishedFilter.ofAgency(agency), "999999999999999999999999-1", 0).rows()).hasSize(1);
    }

    @Test
    void aFirstLevelThemeHoldsWhatStandsUnderItsSecondLevel() {
        paper("关于公开目录的公告", agency + "-01", "综合政务\\政务公开", "公告");
        paper("关于水价的公告", agency + "-02", "综合政务", "公告");
        paper("关于水库的公告", agency + "-02", "水利、水务", "公告");
        PublishedFilter mine = PublishedFilter.ofAgency(agency);
        assertThat(published.count(mine.theme("综合政务"))).isEqualTo(2);
        assertThat(published.count(mine.theme("综合政务\\政务公开"))).isEqualTo(1);
        assertThat(published.count(mine.matters(List.of(agency + "-02")).genre("公告").year(2026).validity("VALID"))).isEqualTo(2);
        assertThat(published.count(mine.between(LocalDate.of(2026, 3, 3), null))).isZero();
        assertThat(published.count(mine.between(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2)))).isEqualTo(3);
        assertThat(published.counts(mine, By.MATTER)).extracting(count -> count.value() + " " + count.count())
                .containsExactly(agency + "-02 2", agency + "-01 1");
        assertThat(published.newestByMatter(agency, 1)).hasSize(2).allSatisfy((matter, rows) -> assertThat(rows).hasSize(1));
    }

    @Test
    void aNodeWithoutPapersIsShownEmptyAndAValueThatIsNoNodeBehindTheOthers() {
        paper("关于公开目录的公告", agency + "-01", "综合政务\\政务公开", "公告");
        paper("关于水库的公告", "", "旧系统的分类", "公告");
        List<Node> themes = facets.themes(List.of(agency));
        assertThat(themes).filteredOn(node -> node.name().equals("综合政务")).singleElement().satisfies(node -> {
            assertThat(node.count()).isEqualTo(1);
            assertThat(node.below()).anySatisfy(below -> assertThat(below.count()).isEqualTo(1)).anyMatch(Node::empty);
        });
        assertThat(themes).filteredOn(node -> !node.known()).singleElement().satisfies(node -> assertThat(node.name()).isEqualTo("旧系统的分类"));
        assertThat(themes).filteredOn(Node::known).hasSize(22);
        assertThat(facets.genres(List.of(agency))).anySatisfy(node -> assertThat(node).extracting(Node::name, Node::count).containsExactly("公告", 2L))
                .anyMatch(Node::empty);
        assertThat(facets.byMatter(List.of(agency)).get(agency)).containsEntry(agency + "-01", 1L).containsEntry("", 1L);
    }

    @Test
    void whatWasWithdrawnStandsInNoListAnyMore() {
        IndexNumber number = paper("关于水价的公告", agency + "-01", "水利、水务", "公告");
        papers.withdraw(number);
        assertThat(published.count(PublishedFilter.ofAgency(agency))).isZero();
        assertThat(facets.byMatter(List.of(agency))).doesNotContainKey(agency);
    }

    @Test
    void aRuleThatIsMissingIsAFinding() {
        paper("青禾县水利局政府信息公开保密审查制度", "", "综合政务", "其他");
        paper("关于印发《青禾县水利局依申请公开工作办法》的通知", "", "综合政务", "通知");
        paper("青禾县水利局2025年政府信息公开工作年度报告", "", "综合政务", "报告");
        assertThat(rules.library(agency)).hasSize(2);
        assertThat(rules.checklist(agency)).filteredOn(line -> !line.missing()).extracting(line -> line.kind().code()).containsExactly("secrecy", "request");
        assertThat(rules.missing(List.of(agency)).get(agency)).extracting(RulesReading.Kind::code)
                .containsExactly("review", "inspection", "accountability", "statistics", "annual");
    }
}
