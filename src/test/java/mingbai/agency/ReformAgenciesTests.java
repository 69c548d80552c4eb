package mingbai.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.ReformAgencies.Decision;
import mingbai.agency.reading.AgencyReading;
import mingbai.agency.reading.SuccessionReading;
import mingbai.ledger.Actor;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ReformAgenciesTests {

    private static final Decision DECISION = new Decision(LocalDate.of(2026, 3, 1), "云编发〔2026〕1号");

    @Autowired
    Staff staff;
    @Autowired
    ReformAgencies reform;
    @Autowired
    AmendAgency amend;
    @Autowired
    AgencyReading agencies;
    @Autowired
    SuccessionReading successions;

    @Test
    void aRenamedAgencyKeepsItsCodeAndItsOldNameForOldDays() {
        Agency agency = staff.agency("市法制办公室");
        reform.rename(Actor.PROGRAM, agency.code(), "市司法局", "司法局", DECISION);
        assertThat(agencies.nameOf(agency.code())).isEqualTo("市司法局");
        assertThat(successions.nameOn(agency.code(), LocalDate.of(2026, 2, 28))).isEqualTo("市法制办公室");
        assertThat(successions.nameOn(agency.code(), LocalDate.of(2026, 3, 1))).isEqualTo("市司法局");
    }

    @Test
    void mergedAgenciesStayResolvableAndLeadToTheirSuccessorOverSeveralReforms() {
        Agency culture = staff.agency("市文化局");
        Agency tourism = staff.agency("市旅游局");
        Agency both = staff.agency("市文化和旅游局");
        reform.merge(Actor.PROGRAM, List.of(culture.code(), tourism.code()), both.code(), DECISION);
        Agency later = staff.agency("市文化广电旅游体育局");
        reform.abolish(Actor.PROGRAM, both.code(), later.code(), new Decision(LocalDate.of(2027, 1, 1), "云编发〔2026〕9号"));
        assertThat(agencies.successorOf(culture.code())).isEqualTo(later.code());
        assertThat(agencies.require(culture.code()).name()).isEqualTo("市文化局");
        assertThat(agencies.require(culture.code()).validOn(LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(agencies.require(culture.code()).validOn(LocalDate.of(2026, 3, 1))).isFalse();
        assertThat(successions.concerning(both.code())).extracting(Succession::agency, Succession::successor).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple(culture.code(), both.code()), org.assertj.core.groups.Tuple.tuple(tourism.code(), both.code()),
                org.assertj.core.groups.Tuple.tuple(both.code(), later.code()));
    }

    @Test
    void aSplitAgencyHasAllItsSuccessorsOnRecord() {
        Agency whole = staff.agency("县卫生和计划生育局");
        Agency one = staff.agency("县卫生健康局");
        Agency two = staff.agency("县医疗保障局");
        reform.split(Actor.PROGRAM, whole.code(), List.of(one.code(), two.code()), DECISION);
        assertThat(agencies.successorOf(whole.code())).isEqualTo(one.code());
        assertThat(successions.concerning(whole.code())).extracting(Succession::successor).containsExactly(one.code(), two.code());
    }

    @Test
    void anAgencyWithOthersBelowItCannotEnd() {
        Agency bureau = staff.agency("县水务局");
        Agency station = staff.below(bureau, "城关水管站");
        assertThatThrownBy(() -> reform.abolish(Actor.PROGRAM, bureau.code(), "", DECISION)).isInstanceOf(Refused.class).hasMessageContaining("1 个下属机构");
        amend.amend(Actor.PROGRAM, station.code(), station.version(), station.facts().under(""));
        reform.abolish(Actor.PROGRAM, bureau.code(), "", DECISION);
        assertThat(agencies.require(bureau.code()).facts().validTo()).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void nobodySucceedsThemselvesAndNobodyEndsTwice() {
        Agency agency = staff.agency("县盐务局");
        assertThatThrownBy(() -> reform.abolish(Actor.PROGRAM, agency.code(), agency.code(), DECISION)).isInstanceOf(Refused.class);
        reform.abolish(Actor.PROGRAM, agency.code(), "", DECISION);
        assertThatThrownBy(() -> reform.abolish(Actor.PROGRAM, agency.code(), "", DECISION)).isInstanceOf(Refused.class).hasMessageContaining("已不存在");
    }

    @Test
    void amovedAgencyTakesAllBelowAlong() {
        Agency county = staff.agency("云泽县人民政府");
        Agency other = staff.agency("云河县人民政府");
        Agency town = staff.below(county, "城关镇人民政府");
        Agency village = staff.below(town, "东街村");
        amend.amend(Actor.PROGRAM, town.code(), town.version(), town.facts().under(other.code()));
        assertThat(agencies.subtree(county.code())).containsExactly(county.code());
        assertThat(agencies.subtree(other.code())).containsExactly(other.code(), town.code(), village.code());
        assertThat(agencies.isWithin(village.code(), other.code())).isTrue();
        assertThatThrownBy(() -> amend.amend(Actor.PROGRAM, other.code(), other.version(), other.facts().under(village.code())))
                .isInstanceOf(Refused.class).hasMessageContaining("循环");
    }

    @Test
    void whoSawAnOlderVersionIsOvertaken() {
        Agency agency = staff.agency("县统计局");
        amend.amend(Actor.PROGRAM, agency.code(), agency.version(), agency.facts().named("县统计局", "统计局"));
        assertThatThrownBy(() -> amend.amend(Actor.PROGRAM, agency.code(), agency.version(), agency.facts().named("县统计局", "统计")))
                .isInstanceOf(Overtaken.class);
    }
}
