package mingbai.catalog;

import static mingbai.catalog.CatalogFixtures.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.catalog.Column.Shows;
import mingbai.catalog.reading.ColumnReading;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ColumnsTests {

    @Autowired
    Staff staff;
    @Autowired
    OpenColumn open;
    @Autowired
    AmendColumn amend;
    @Autowired
    MergeColumns merge;
    @Autowired
    SplitColumn split;
    @Autowired
    ColumnReading columns;
    @Autowired
    LedgerCheck check;

    private Agency county;
    private Actor office;
    private String at;

    @BeforeEach
    void aRegion() {
        county = staff.agency("云泽县人民政府");
        office = office(county);
        at = county.code().toLowerCase(Locale.ROOT) + "-";
    }

    @Test
    void aTreeIsBuiltAndFoundByItsAddress() {
        Column money = open.open(office, county.code(), null, group("caizheng", "财政信息"));
        Column budget = open.open(office, county.code(), money.id(), matters("yusuan", "预算", "item:7"));
        assertThat(budget.address()).isEqualTo("/column/" + at + "caizheng/" + at + "yusuan");
        assertThat(columns.byPath(budget.path())).contains(budget);
        assertThat(columns.line(budget)).extracting(Column::name).containsExactly("财政信息", "预算");
        assertThat(columns.tree(county.code())).singleElement().satisfies(node -> assertThat(node.below()).extracting(below -> below.column().name()).containsExactly("预算"));
    }

    @Test
    void anEmptyColumnIsShownToItsOwnerOnly() {
        open.open(office, county.code(), null, matters("kong", "空栏目", "NOTHING-" + county.code()));
        assertThat(columns.tree(county.code())).singleElement().satisfies(node -> assertThat(node.isEmpty()).isTrue());
        assertThat(columns.open(county.code())).isEmpty();
    }

    @Test
    void oldAddressesLeadOnForEver() {
        Column money = open.open(office, county.code(), null, group("caizheng", "财政信息"));
        Column budget = open.open(office, county.code(), money.id(), matters("yusuan", "预算", "item:7"));
        amend.amend(office, money.id(), 1, group("zijin", "资金信息"));
        assertThat(columns.redirectOf(money.path())).contains(at + "zijin");
        assertThat(columns.redirectOf(budget.path())).contains(at + "zijin/" + at + "yusuan");
        Column news = open.open(office, county.code(), null, group("dongtai", "动态"));
        merge.merge(office, money.id(), news.id());
        assertThat(columns.redirectOf(money.path())).contains(news.path());
        assertThat(columns.redirectOf(at + "zijin")).contains(news.path());
        assertThat(columns.redirectOf(budget.path())).contains(news.path() + "/" + at + "yusuan");
        List<Column> parts = split.split(office, news.id(), List.of(matters("renshi", "人事", "item:14"), matters("yaowen", "要闻", "item:15")));
        assertThat(columns.redirectOf(news.path())).contains(parts.getFirst().path());
        assertThat(columns.redirectOf(money.path())).contains(parts.getFirst().path());
        assertThat(columns.byPath(money.path())).isEmpty();
        assertThatThrownBy(() -> open.open(office, county.code(), null, group("caizheng", "又来"))).isInstanceOf(Refused.class).hasMessageContaining("已经用过");
        assertThat(check.run()).noneMatch(finding -> finding.toString().contains(Column.THING) || finding.toString().contains(RedirectTable.THING));
    }

    @Test
    void whatCannotBeIsRefused() {
        Column money = open.open(office, county.code(), null, group("caizheng", "财政信息"));
        Column budget = open.open(office, county.code(), money.id(), matters("yusuan", "预算", "item:7"));
        assertThatThrownBy(() -> merge.merge(office, money.id(), budget.id())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> open.open(office, county.code(), null, new ColumnFacts("../x", "", Shows.AGENCY_KIND, "planet", -1)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.issues()).extracting(issue -> issue.field()).containsExactly("slug", "name", "position", "shown"));
        assertThatThrownBy(() -> open.open(office, county.code(), null, matters("x", "事项", "item:99"))).isInstanceOf(Refused.class);
        amend.amend(office, money.id(), 1, group("caizheng", "财政"));
        assertThatThrownBy(() -> amend.amend(office, money.id(), 1, group("caizheng", "资金"))).isInstanceOf(Overtaken.class);
        Agency other = staff.agency("云河县人民政府");
        Column elsewhere = open.open(office(other), other.code(), null, new ColumnFacts(other.code().toLowerCase(Locale.ROOT), "别处", Shows.GROUP, "", 1));
        assertThatThrownBy(() -> merge.merge(office, money.id(), elsewhere.id())).isInstanceOf(Refused.class);
    }

    private ColumnFacts group(String slug, String name) {
        return new ColumnFacts(at + slug, name, Shows.GROUP, "", 1);
    }

    private ColumnFacts matters(String slug, String name, String shown) {
        return new ColumnFacts(at + slug, name, Shows.MATTER, shown, 1);
    }
}
