package mingbai.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.inquiry.misconduct.OpenReport;
import mingbai.inquiry.misconduct.Stage;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class MisconductScenesTests {

    @Autowired MisconductScenes scenes;
    @Autowired Team team;
    @Autowired Staff staff;
    @Autowired OpenReport open;
    @Autowired Clock clock;

    @Test
    void one_report_waits_and_one_is_accepted_with_a_question_answered() {
        Agency agency = staff.agency("演示市人民政府办公室");
        Unit office = new Unit(agency.code(), agency.name(), "", "department", "city", "office", "演示市", "演");
        team.employ(new Team.Part("leader", "示例丙寅", Set.of(Role.SECOND_REVIEW, Role.LEADER)), List.of(office));
        team.employ(new Team.Part("first", "示例乙丑", Set.of(Role.FIRST_REVIEW, Role.OFFICE)), List.of(office));
        team.employ(new Team.Part("inspector", "示例己巳", Set.of(Role.INSPECTOR)), List.of(office));
        scenes.play(new Bodies(List.of(office), office, List.of(office), office, office, List.of(), office), LocalDate.now(clock));
        assertThat(open.list(team.account("inspector"))).extracting(OpenReport.Listed::stage).containsExactlyInAnyOrder(Stage.RECEIVED, Stage.ACCEPTED);
    }
}
