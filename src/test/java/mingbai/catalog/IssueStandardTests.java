package mingbai.catalog;

import static mingbai.catalog.CatalogFixtures.JANUARY;
import static mingbai.catalog.CatalogFixtures.MARCH;
import static mingbai.catalog.CatalogFixtures.edition;
import static mingbai.catalog.CatalogFixtures.forKinds;
import static mingbai.catalog.CatalogFixtures.matter;
import static mingbai.catalog.CatalogFixtures.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.AgencyFacts;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.EstablishAgency;
import mingbai.catalog.IssueStandard.Edition;
import mingbai.catalog.reading.CatalogReading;
import mingbai.catalog.reading.StandardReading;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.web.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class IssueStandardTests {

    @Autowired
    Staff staff;
    @Autowired
    EstablishAgency establish;
    @Autowired
    IssueStandard issue;
    @Autowired
    CatalogReading catalogs;
    @Autowired
    StandardReading standards;
    @Autowired
    LedgerCheck check;

    @Test
    void itHoldsForEveryAgencyBelowFromItsDayOn() {
        Agency county = staff.agency("云泽县人民政府");
        Agency bureau = staff.below(county, "云泽县教育局");
        Agency elsewhere = staff.agency("云河县教育局");
        issue.issue(office(county), edition(county, Map.of("-01", matter("机构职能"), "-02", matter("负责人"))), JANUARY);
        assertThat(catalogs.inForce(bureau.code(), MARCH)).extracting(Matter::name).containsExactly("机构职能", "负责人");
        assertThat(catalogs.inForce(county.code(), JANUARY)).hasSize(2);
        assertThat(catalogs.inForce(bureau.code(), JANUARY.minusDays(1))).isEmpty();
        assertThat(catalogs.inForce(elsewhere.code(), MARCH)).noneMatch(matter -> matter.code().startsWith(county.code()));
    }

    @Test
    void aNewEditionKeepsThePastAnswerable() {
        Agency county = staff.agency("云泽县人民政府");
        issue.issue(office(county), edition(county, Map.of("-01", matter("机构职能"), "-02", matter("负责人"))), JANUARY);
        Map<String, MatterFacts> second = Map.of("-01", matter("机构职能").with("cadence", "yearly"), "-03", matter("办公时间"));
        Standard standard = issue.issue(office(county), edition(county, second), MARCH);
        assertThat(standard.edition()).isEqualTo(2);
        assertThat(catalogs.inForce(county.code(), MARCH.minusDays(1))).extracting(Matter::name).containsExactly("机构职能", "负责人");
        assertThat(catalogs.inForce(county.code(), MARCH)).extracting(Matter::name).containsExactly("机构职能", "办公时间");
        assertThat(catalogs.history(county.code())).extracting(matter -> matter.name() + " " + matter.cadence().code() + " " + matter.effectiveOn() + " " + matter.endsOn())
                .containsExactly("机构职能 ad-hoc 2026-01-01 2026-02-28", "机构职能 yearly 2026-03-01 null", "负责人 ad-hoc 2026-01-01 2026-02-28",
                        "办公时间 ad-hoc 2026-03-01 null");
        assertThat(standards.editions(standard.code())).extracting(StandardReading.Edition::matters).containsExactly(2, 2);
    }

    @Test
    void theStandardIssuedNearerCounts() {
        Agency city = staff.agency("云泽市人民政府");
        Agency county = staff.below(city, "云泽县人民政府");
        String code = county.code() + "-01";
        issue.issue(office(city), new Edition(city.code() + "-std", "市目录", city.code(), Set.of(), Set.of(), "", "", Map.of(code, matter("市里的说法"))), JANUARY);
        issue.issue(office(county), edition(county, Map.of("-01", matter("县里的说法"))), MARCH);
        assertThat(catalogs.inForce(county.code(), MARCH)).extracting(Matter::name).containsExactly("县里的说法");
        assertThat(catalogs.inForce(county.code(), JANUARY)).extracting(Matter::name).containsExactly("市里的说法");
        assertThat(catalogs.inForce(city.code(), MARCH)).extracting(Matter::name).containsExactly("市里的说法");
        assertThat(catalogs.matter(county.code(), code, JANUARY).orElseThrow().name()).isEqualTo("市里的说法");
    }

    @Test
    void kindsAndLevelsNarrowIt() {
        Agency county = staff.agency("云泽县人民政府");
        Agency town = establish.establish(Actor.PROGRAM, Fresh.code(), AgencyFacts.of("城关镇人民政府", county.code(), AgencyKind.TOWN, AgencyLevel.TOWN));
        Agency section = establish.establish(Actor.PROGRAM, Fresh.code(), AgencyFacts.of("办公室", town.code(), AgencyKind.SECTION, AgencyLevel.TOWN));
        Edition both = edition(county, Map.of("-01", matter("县乡都有").with("level", "county;town"), "-02", matter("县级才有").with("level", "county")));
        issue.issue(office(county), both, JANUARY);
        assertThat(catalogs.inForce(town.code(), MARCH)).extracting(Matter::name).containsExactly("县乡都有");
        assertThat(catalogs.inForce(county.code(), MARCH)).hasSize(2);
        assertThat(catalogs.inForce(section.code(), MARCH)).isEmpty();
        issue.issue(office(county), forKinds(both, AgencyKind.DEPARTMENT), MARCH);
        assertThat(catalogs.inForce(town.code(), MARCH)).isEmpty();
    }

    @Test
    void whatCannotBeIssuedIsRefusedWithAllReasons() {
        Agency county = staff.agency("云泽县人民政府");
        Edition wrong = new Edition("= 1", "", "nowhere", Set.of(), Set.of(), "", "", Map.of("X", matter("").with("level1", "").with("method", "随便")));
        assertThatThrownBy(() -> issue.issue(office(county), wrong, JANUARY)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.issues())
                .extracting(problem -> problem.field()).contains("code", "name", "root", "matters"));
        issue.issue(office(county), edition(county, Map.of("-01", matter("甲"))), MARCH);
        assertThatThrownBy(() -> issue.issue(office(county), edition(county, Map.of("-01", matter("乙"))), JANUARY)).isInstanceOf(Refused.class)
                .hasMessageContaining("不能早于上一版");
    }

    @Test
    void whoIsTouchedIsToldAndTheLedgerVouches() {
        Agency county = staff.agency("云泽县人民政府");
        Agency bureau = staff.below(county, "云泽县教育局");
        long before = catalogs.version();
        Standard standard = issue.issue(office(county), edition(county, Map.of("-01", matter("机构职能"))), JANUARY);
        assertThat(catalogs.version()).isGreaterThan(before);
        assertThat(catalogs.agenciesTouchedSince(before)).contains(county.code(), bureau.code());
        assertThat(check.run()).noneMatch(finding -> finding.toString().contains(standard.code()) || finding.toString().contains(MatterVersion.THING));
    }

    @Test
    void aPrefectureOfAgenciesIsAnsweredInOneGo() {
        Agency county = staff.agency("云泽县人民政府");
        Map<String, MatterFacts> matters = new LinkedHashMap<>();
        for (int i = 10; i < 35; i++) {
            matters.put("-" + i, matter("事项" + i));
        }
        issue.issue(office(county), edition(county, matters), JANUARY);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            codes.add(staff.below(county, "第" + i + "局").code());
        }
        Map<String, List<Matter>> found = catalogs.inForceOf(codes, LocalDate.of(2026, 3, 2));
        assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(found.values()).allSatisfy(catalog -> assertThat(catalog).hasSize(25));
    }
}
