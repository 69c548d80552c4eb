package mingbai.inspection.standing;

import static org.assertj.core.api.Assertions.assertThat;

import mingbai.agency.AgencyFacts.Contact;
import org.junit.jupiter.api.Test;

class GuideFactsTests {

    private static final Contact CONTACT = new Contact("云泽县城东路8号", "0990-2345678", "", "sl@example.gov.cn", "", "");

    @Test
    void howANumberIsWrittenMakesNoDifference() {
        assertThat(GuideFacts.notSaid("<p>电话：（0990）234 5678</p><p>地址：云泽县 城东路8号</p><p>SL@example.gov.cn</p>", CONTACT)).isEmpty();
    }

    @Test
    void whatIsNotSaidIsNamedAndWhatIsNotOnRecordIsNot() {
        assertThat(GuideFacts.notSaid("<p>电话：0990-1111111，地址：云泽县城东路8号</p>", CONTACT)).containsExactly("联系电话", "电子邮箱");
        assertThat(GuideFacts.notSaid("", Contact.NONE)).isEmpty();
    }
}
