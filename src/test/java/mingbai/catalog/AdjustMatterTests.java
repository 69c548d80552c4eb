package mingbai.catalog;

import static mingbai.catalog.CatalogFixtures.JANUARY;
import static mingbai.catalog.CatalogFixtures.MARCH;
import static mingbai.catalog.CatalogFixtures.edition;
import static mingbai.catalog.CatalogFixtures.matter;
import static mingbai.catalog.CatalogFixtures.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.catalog.reading.CatalogReading;
import mingbai.catalog.reading.ChargeReading;
import mingbai.identity.Handover;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class AdjustMatterTests {

    @Autowired
    Staff staff;
    @Autowired
    IssueStandard issue;
    @Autowired
    AdjustMatter adjust;
    @Autowired
    DeclineMatter decline;
    @Autowired
    AddMatter add;
    @Autowired
    EndMatter end;
    @Autowired
    ChargeMatter charge;
    @Autowired
    AdoptStandard adopt;
    @Autowired
    ChargeHandover handover;
    @Autowired
    CatalogReading catalogs;
    @Autowired
    ChargeReading charges;
    @Autowired
    LedgerCheck check;

    private Agency county;
    private Agency bureau;
    private Actor office;
    private String code;

    @BeforeEach
    void aStandardWithOneMatter() {
        county = staff.agency("云泽县人民政府");
        bureau = staff.below(county, "云泽县教育局");
        office = office(bureau);
        code = county.code() + "-01";
        issue.issue(office(county), edition(county, Map.of("-01", matter("机构职能"))), JANUARY);
    }

    @Test
    void onlyTheColumnsThatDifferLeaveTheStandard() {
        adjust.adjust(office, bureau.code(), code, matter("机构职能").with("cadence", "yearly"), MARCH, "职责每年调整一次");
        issue.issue(office(county), edition(county, Map.of("-01", matter("机构职能和设置"))), LocalDate.of(2026, 4, 1));
        Matter april = catalogs.matter(bureau.code(), code, LocalDate.of(2026, 4, 1)).orElseThrow();
        assertThat(april.name()).isEqualTo("机构职能和设置");
        assertThat(april.cadence()).isEqualTo(Cadence.YEARLY);
        assertThat(april.origin()).isEqualTo(Matter.Origin.ADJUSTED);
        assertThat(catalogs.inForce(bureau.code(), JANUARY)).singleElement().satisfies(matter -> assertThat(matter.origin()).isEqualTo(Matter.Origin.STANDARD));
        assertThat(catalogs.inForce(county.code(), MARCH)).singleElement().satisfies(matter -> assertThat(matter.cadence()).isEqualTo(Cadence.AD_HOC));
    }

    @Test
    void wordedAsTheStandardHasItTheAgencyFollowsItAgain() {
        decline.decline(office, bureau.code(), code, JANUARY, "本局没有这项职责");
        assertThat(catalogs.inForce(bureau.code(), MARCH)).isEmpty();
        assertThat(adjust.adjust(office, bureau.code(), code, matter("机构职能"), MARCH, "职责划回")).isTrue();
        assertThat(catalogs.inForce(bureau.code(), MARCH)).extracting(Matter::origin).containsExactly(Matter.Origin.STANDARD);
        assertThat(catalogs.inForce(bureau.code(), MARCH.minusDays(1))).isEmpty();
        assertThat(adjust.adjust(office, bureau.code(), code, matter("机构职能"), MARCH, "再来一次")).isFalse();
    }

    @Test
    void aReasonIsOwed() {
        assertThatThrownBy(() -> adjust.adjust(office, bureau.code(), code, matter("别的"), MARCH, " ")).isInstanceOf(Refused.class).hasMessageContaining("理由");
        assertThatThrownBy(() -> decline.decline(office, bureau.code(), code, MARCH, "")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> decline.decline(office, bureau.code(), "unknown", MARCH, "理由")).isInstanceOf(NotFound.class);
    }

    @Test
    void aMatterOfOnesOwnIsAddedWordedAnewAndEnded() {
        String own = add.add(office, bureau.code(), "", matter("校外培训机构名单"), JANUARY, "家长关心");
        assertThat(own).isEqualTo(bureau.code() + "-Z1");
        adjust.adjust(office, bureau.code(), own, matter("校外培训机构白名单"), MARCH, "改用规范名称");
        end.end(office, bureau.code(), own, LocalDate.of(2026, 6, 30), "并入部门公告");
        assertThat(catalogs.history(bureau.code())).filteredOn(matter -> matter.code().equals(own)).extracting(matter -> matter.name() + " " + matter.endsOn())
                .containsExactly("校外培训机构名单 2026-02-28", "校外培训机构白名单 2026-06-30");
        assertThatThrownBy(() -> add.add(office, bureau.code(), code, matter("冲突"), JANUARY, "重复")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> end.end(office, bureau.code(), code, MARCH, "不想公开")).isInstanceOf(NotFound.class);
        assertThat(check.run()).noneMatch(finding -> finding.toString().contains(MatterVersion.THING));
    }

    @Test
    void peopleAnswerForAMatterAndHandItOn() {
        Actor reviewer = staff.person(bureau, Role.FIRST_REVIEW);
        Actor publisher = staff.person(bureau, Role.PUBLISHER);
        Actor successor = staff.person(bureau, Role.PUBLISHER);
        charge.charge(office, bureau.code(), code, "办公室", reviewer.accountId(), publisher.accountId());
        charge.charge(office, bureau.code(), code, "人事科", reviewer.accountId(), publisher.accountId());
        assertThat(charges.nowOf(bureau.code()).get(code)).satisfies(now -> {
            assertThat(now.section()).isEqualTo("人事科");
            assertThat(now.publisher()).isEqualTo(publisher.accountId());
        });
        assertThat(handover.openItems(publisher.accountId())).extracting(Handover.OpenItem::title).containsExactly("机构职能");
        assertThat(charges.nowOf(successor.accountId())).isEmpty();
        assertThatThrownBy(() -> charge.charge(office, bureau.code(), code, "", 987_654_321L, null)).isInstanceOf(Refused.class);
        charge.charge(office, bureau.code(), code, "", null, null);
        assertThat(charges.now(bureau.code(), code)).isEmpty();
        assertThat(check.run()).noneMatch(finding -> finding.toString().contains(Charge.THING));
    }

    @Test
    void anEditionIsAdoptedOnce() {
        String standard = county.code() + "-std";
        adopt.adopt(office, bureau.code(), standard, "");
        adopt.adopt(office, bureau.code(), standard, "再确认");
        assertThatThrownBy(() -> adopt.adopt(office, staff.agency("云河县").code(), standard, "")).isInstanceOf(Refused.class);
        assertThat(check.run()).noneMatch(finding -> finding.toString().contains(AdoptionTable.THING));
    }
}
