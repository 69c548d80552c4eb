package mingbai.operations.demo;

import java.time.LocalDate;
import java.util.SplittableRandom;
import mingbai.agency.AppointMember;
import mingbai.agency.FormTeam;
import mingbai.agency.Post;
import mingbai.agency.Post.Duty;
import mingbai.ledger.Actor;
import org.springframework.stereotype.Component;

/**
 * Who leads disclosure in some bodies and who does the work (A2): a leading group with its division of work, one full-time and one part-time
 * officer; in the town also those who oversee it, one of whom sits on both sides.
 */
@Component
class Groups {

    private final FormTeam form;
    private final AppointMember appoint;

    Groups(FormTeam form, AppointMember appoint) {
        this.form = form;
        this.appoint = appoint;
    }

    void form(Bodies bodies, LocalDate today) {
        LocalDate since = LocalDate.of(today.getYear() - 1, 1, 8);
        lead(bodies.city(), "市长，主持全面工作", "副市长，分管政务公开、财政、数据", since);
        bodies.workplaces().stream().filter(body -> !body.equals(bodies.town())).forEach(body -> lead(body, "主要负责人，主持全面工作", "副职，分管政务公开、办公室", since));
        bodies.all().stream().filter(unit -> unit.kind().equals("government") && !unit.equals(bodies.city()))
                .forEach(body -> lead(body, "县长，主持全面工作", "副县长，分管政务公开、民政、信访", since));
        String deputy = lead(bodies.town(), "镇长，主持全面工作", "党委副书记，分管政务公开、保密审查", since);
        oversee(bodies.town(), deputy, since);
    }

    /** @return the deputy's name */
    private String lead(Unit body, String head, String deputy, LocalDate since) {
        SplittableRandom random = new SplittableRandom(body.code().hashCode());
        long group = form.form(Actor.PROGRAM, body.code(), mingbai.agency.Team.Kind.LEADING, "", since).id();
        appoint(body, group, Duty.HEAD, Author.person(random), head, true, since);
        String name = appoint(body, group, Duty.DEPUTY_HEAD, Author.person(random) + "（二）", deputy, true, since).person();
        appoint(body, group, Duty.OFFICE_HEAD, Author.person(random) + "（三）", "办公室主任", true, since);
        appoint(body, group, Duty.INFORMATION_OFFICER, Author.person(random) + "（四）", "科员", true, since);
        appoint(body, group, Duty.INFORMATION_OFFICER, Author.person(random) + "（五）", "科员（兼）", false, since);
        return name;
    }

    private void oversee(Unit town, String deputy, LocalDate since) {
        SplittableRandom random = new SplittableRandom(town.code().hashCode() + 1L);
        long audit = form.form(Actor.PROGRAM, town.code(), mingbai.agency.Team.Kind.AUDIT, "", since).id();
        appoint(town, audit, Duty.HEAD, deputy, "党委副书记", false, since);
        appoint(town, audit, Duty.MEMBER, Author.person(random) + "（六）", "财政所所长", false, since);
        long supervision = form.form(Actor.PROGRAM, town.code(), mingbai.agency.Team.Kind.SUPERVISION, "", since).id();
        appoint(town, supervision, Duty.HEAD, Author.person(random) + "（七）", "人大主席", false, since);
    }

    private Post appoint(Unit body, long group, Duty duty, String person, String title, boolean fullTime, LocalDate since) {
        return appoint.appoint(Actor.PROGRAM, body.code(), group, new AppointMember.Appointment(duty, person, title, "0000-5550100", fullTime, since));
    }
}
