package mingbai.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.AppointMember.Appointment;
import mingbai.agency.Post.Duty;
import mingbai.agency.reading.TeamReading;
import mingbai.ledger.Actor;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class AppointMemberTests {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    @Autowired
    Staff staff;
    @Autowired
    FormTeam formTeam;
    @Autowired
    AppointMember appoint;
    @Autowired
    TeamReading teams;

    @Test
    void onePersonOnBothSidesIsAConflictUntilReleased() {
        Agency town = staff.agency("城关镇人民政府");
        Team leading = formTeam.form(Actor.PROGRAM, town.code(), Team.Kind.LEADING, "", null);
        Team audit = formTeam.form(Actor.PROGRAM, town.code(), Team.Kind.AUDIT, "审计理财小组", null);
        appoint.appoint(Actor.PROGRAM, town.code(), leading.id(), as(Duty.DEPUTY_HEAD, "周某"));
        Post post = appoint.appoint(Actor.PROGRAM, town.code(), audit.id(), as(Duty.HEAD, "周某"));
        appoint.appoint(Actor.PROGRAM, town.code(), audit.id(), as(Duty.MEMBER, "吴某"));
        assertThat(teams.conflicts(town.code(), MARCH)).singleElement().satisfies(conflict -> {
            assertThat(conflict.person()).isEqualTo("周某");
            assertThat(conflict.teams()).extracting(Team::name).containsExactlyInAnyOrder("政务公开领导小组", "审计理财小组");
        });
        appoint.release(Actor.PROGRAM, town.code(), post.id(), LocalDate.of(2026, 3, 1));
        assertThat(teams.conflicts(town.code(), MARCH)).isEmpty();
        assertThat(teams.teams(town.code())).hasSize(2);
    }

    @Test
    void leadingAndDoingTheWorkIsNoConflict() {
        Agency town = staff.agency("城南镇人民政府");
        Team leading = formTeam.form(Actor.PROGRAM, town.code(), Team.Kind.LEADING, "", null);
        Team office = formTeam.form(Actor.PROGRAM, town.code(), Team.Kind.OFFICE, "", null);
        appoint.appoint(Actor.PROGRAM, town.code(), leading.id(), as(Duty.MEMBER, "郑某"));
        appoint.appoint(Actor.PROGRAM, town.code(), office.id(), as(Duty.OFFICE_HEAD, "郑某"));
        assertThat(teams.conflicts(town.code(), MARCH)).isEmpty();
    }

    @Test
    void aDissolvedGroupEndsItsPosts() {
        Agency town = staff.agency("城北镇人民政府");
        Team team = formTeam.form(Actor.PROGRAM, town.code(), Team.Kind.SUPERVISION, "", null);
        appoint.appoint(Actor.PROGRAM, town.code(), team.id(), as(Duty.HEAD, "王某"));
        formTeam.dissolve(Actor.PROGRAM, town.code(), team.id(), MARCH);
        assertThat(teams.teams(town.code())).singleElement().satisfies(entry -> assertThat(entry.posts()).extracting(Post::until).containsExactly(MARCH));
        assertThatThrownBy(() -> appoint.appoint(Actor.PROGRAM, town.code(), team.id(), as(Duty.MEMBER, "冯某"))).isInstanceOf(Refused.class);
    }

    @Test
    void aGroupOfAnotherAgencyIsNotFound() {
        Agency one = staff.agency("甲镇人民政府");
        Agency other = staff.agency("乙镇人民政府");
        Team team = formTeam.form(Actor.PROGRAM, one.code(), Team.Kind.LEADING, "", null);
        assertThatThrownBy(() -> appoint.appoint(Actor.PROGRAM, other.code(), team.id(), as(Duty.MEMBER, "陈某"))).isInstanceOf(NotFound.class);
    }

    private static Appointment as(Duty duty, String person) {
        return new Appointment(duty, person, "", "", false, null);
    }
}
