package mingbai.catalog;

import static mingbai.catalog.CatalogFixtures.JANUARY;
import static mingbai.catalog.CatalogFixtures.MARCH;
import static mingbai.catalog.CatalogFixtures.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.catalog.reading.CatalogReading;
import mingbai.web.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class IssueBuiltInTests {

    @Autowired
    Staff staff;
    @Autowired
    IssueBuiltIn issue;
    @Autowired
    CatalogReading catalogs;

    @Test
    void chosenOnesHoldForTheTreeAndASecondTimeChangesNothing() {
        Agency county = staff.agency("云泽县人民政府");
        Agency bureau = staff.below(county, "云泽县财政局");
        assertThat(issue.issue(office(county), county.code(), List.of("BASE", "A20-DEPT"), JANUARY))
                .containsExactly(county.code() + ".BASE", county.code() + ".A20-DEPT");
        assertThat(catalogs.inForce(bureau.code(), MARCH)).extracting(Matter::name).contains("机构职能和内设机构", "规范性文件", "预算", "政府信息公开工作年度报告");
        assertThat(issue.issue(office(county), county.code(), List.of("BASE", "A20-DEPT"), MARCH)).isEmpty();
    }

    @Test
    void oneThatDoesNotExistIsRefused() {
        Agency county = staff.agency("云泽县人民政府");
        assertThatThrownBy(() -> issue.issue(office(county), county.code(), List.of("A99"), JANUARY)).isInstanceOf(Refused.class);
    }
}
