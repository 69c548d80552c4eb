package mingbai.inspection.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.AgencyFacts.Contact;
import mingbai.agency.AmendAgency;
import mingbai.inspection.Fault;
import mingbai.inspection.Sweeps;
import mingbai.ledger.Actor;
import mingbai.publication.DocumentFixtures;
import mingbai.publication.Papers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What must always be there, of a bureau that has just been set up. */
@DatabaseTest
class StandingTests {

    @Autowired private ListableBeanFactory beans;
    @Autowired private Staff staff;
    @Autowired private AmendAgency amend;

    private Sweeps sweeps;
    private Agency bureau;

    @BeforeEach
    void aBureau() {
        sweeps = new Sweeps(beans);
        bureau = staff.agency("云泽县水利局");
    }

    private List<Fault> faults(String rule, String day) {
        return sweeps.faults(rule, day, bureau);
    }

    private void facts() {
        amend.amend(Actor.PROGRAM, bureau.code(), bureau.version(), bureau.facts().reachedAt(new Contact("云泽县城东路8号", "0990-2345678", "", "sl@example.gov.cn", "工作日9:00-17:00", ""))
                .ledBy("示例甲"));
    }

    @Test
    void whatTheGuideNeedsIsNamedUntilItIsThere() {
        assertThat(faults(MissingFacts.CONTACT, "2026-03-02")).singleElement().satisfies(fault -> assertThat(fault.why()).contains("办公地址、办公时间、联系电话、电子邮箱"));
        assertThat(faults(MissingFacts.LEADER, "2026-03-02")).hasSize(1);
        assertThat(faults(MissingFacts.OFFICER, "2026-03-02")).hasSize(1);
        facts();
        assertThat(faults(MissingFacts.CONTACT, "2026-03-02")).isEmpty();
        assertThat(faults(MissingFacts.LEADER, "2026-03-02")).isEmpty();
    }

    @Test
    void aGuideThatTellsAnOldTelephoneIsFound() {
        facts();
        Papers papers = new Papers(beans, bureau.code());
        papers.publish(DocumentFixtures.notice("云泽县水利局政府信息公开指南", LocalDate.of(2026, 2, 27)));
        assertThat(faults(PolicyCare.GUIDE, "2026-03-02")).singleElement().satisfies(fault -> assertThat(fault.why()).contains("联系电话、办公地址、电子邮箱"));
    }

    @Test
    void aDepartmentNeedsSixRulesAndThoseItHasAreNotAskedFor() {
        assertThat(faults(MissingRules.RULES, "2026-03-02")).singleElement().satisfies(fault -> assertThat(fault.why()).contains("六项制度", "保密审查制度", "年度报告制度"));
        new Papers(beans, bureau.code()).publish(DocumentFixtures.notice("云泽县水利局政府信息公开保密审查制度", LocalDate.of(2026, 2, 27)));
        assertThat(faults(MissingRules.RULES, "2026-03-02")).singleElement().satisfies(fault -> assertThat(fault.why()).doesNotContain("保密审查制度"));
    }

    @Test
    void anInterpretationWithoutItsPolicyIsFound() {
        new Papers(beans, bureau.code()).publish(DocumentFixtures.notice("《水库管理办法》政策解读", LocalDate.of(2026, 2, 27)));
        assertThat(faults(PolicyCare.UNLINKED, "2026-03-02")).singleElement().satisfies(fault -> assertThat(fault.title()).contains("水库管理办法"));
        assertThat(faults(PolicyCare.UNLINKED, "2027-03-03")).as("a year later nobody asks").isEmpty();
    }

    @Test
    void theAnnualReportIsOwedTheDayAfterTheLastOfJanuary() {
        assertThat(faults("standing.annual", "2026-01-31")).isEmpty();
        assertThat(faults("standing.annual", "2026-02-01")).singleElement().satisfies(fault -> assertThat(fault.why()).contains("2026-01-31前", "第四十九条"));
        new Papers(beans, bureau.code()).publish(DocumentFixtures.notice("云泽县水利局2025年政府信息公开工作年度报告", LocalDate.of(2026, 1, 20)));
        assertThat(faults("standing.annual", "2026-03-02")).isEmpty();
    }
}
