package mingbai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.identity.HandOver;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.publication.reading.DeskReading;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A6: a change of staff loses nothing. */
@DatabaseTest
class DraftHandoverTests {

    @Autowired Staff staff;
    @Autowired StartDraft startDraft;
    @Autowired EndDraft endDraft;
    @Autowired HandOver handOver;
    @Autowired AccountReading accounts;
    @Autowired DeskReading desk;
    @Autowired LedgerCheck check;

    @Test
    void whatIsUnderWayPassesToTheSuccessorAndWhatIsDoneStays() {
        Agency agency = staff.agency("示例机关");
        Actor leaving = staff.person(agency, Role.DRAFTER);
        Actor coming = staff.person(agency, Role.DRAFTER);
        long open = startDraft.run(leaving, agency.code(), DocumentFixtures.notice());
        long givenUp = startDraft.run(leaving, agency.code(), DocumentFixtures.notice());
        endDraft.discard(leaving, givenUp, desk.edition(givenUp).orElseThrow().version());

        assertThat(handOver.openItems(leaving.accountId())).singleElement().satisfies(item -> assertThat(item.address()).isEqualTo("/desk/edition/" + open));
        assertThat(handOver.handOver(staff.administrator(Role.SECURITY_ADMIN), leaving.accountId(), accounts.require(coming.accountId()).login(), false)).isEqualTo(1);

        assertThat(handOver.openItems(leaving.accountId())).isEmpty();
        assertThat(handOver.openItems(coming.accountId())).hasSize(1);
        List<String> findings = new ArrayList<>();
        check.run(finding -> findings.add(finding.toString()));
        assertThat(findings).noneMatch(finding -> finding.contains(Long.toString(open)));
    }
}
