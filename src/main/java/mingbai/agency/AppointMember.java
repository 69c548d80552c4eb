package mingbai.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.agency.Post.Duty;
import mingbai.agency.events.AgencyActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a person into a group of an agency and releases them again. A conflict of posts is no obstacle here: it is shown until resolved
 * ({@code TeamReading.conflicts}).
 */
@Component
public class AppointMember {

    private final TeamTable teams;
    private final PostTable posts;
    private final Ledger ledger;
    private final Ids ids;

    AppointMember(TeamTable teams, PostTable posts, Ledger ledger, Ids ids) {
        this.teams = teams;
        this.posts = posts;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** Who is appointed to what. */
    public record Appointment(Duty duty, String person, String title, String phone, boolean fullTime, @Nullable LocalDate since) {}

    @Transactional
    public Post appoint(Actor actor, String agency, long teamId, Appointment wish) {
        Team team = teams.find(teamId, agency).orElseThrow(NotFound::new);
        List<Issue> issues = new ArrayList<>();
        if (wish.person().isBlank() || wish.person().length() > 100) {
            issues.add(Issue.of("person", "请填写姓名，最多 100 个字。"));
        }
        if (wish.title().length() > 100 || wish.phone().length() > 100) {
            issues.add(Issue.of("title", "职务和电话最多各 100 个字。"));
        }
        if (team.until() != null) {
            issues.add(Issue.whole("这个工作组已经撤销，不能再增加成员。"));
        }
        if (posts.openIn(teamId).stream().anyMatch(post -> post.person().equals(wish.person().strip()) && post.duty() == wish.duty())) {
            issues.add(Issue.of("person", wish.person().strip() + "已经是" + wish.duty().label() + "。"));
        }
        Refused.ifAny(issues);
        Post post = new Post(ids.next(), teamId, wish.duty(), wish.person().strip(), wish.title().strip(), wish.phone().strip(), wish.fullTime(),
                wish.since(), null, 1);
        posts.insert(post);
        ledger.record(Act.of(AgencyActs.MEMBER_APPOINTED, actor, agency, Map.of("team", Long.toString(teamId), "post", Long.toString(post.id())), post.touched()));
        return post;
    }

    @Transactional
    public void release(Actor actor, String agency, long postId, LocalDate lastDay) {
        Post before = posts.find(postId, agency).orElseThrow(NotFound::new);
        LocalDate since = before.since();
        if (before.until() != null || since != null && lastDay.isBefore(since)) {
            throw new Refused("until", before.until() != null ? "这项任职已经结束。" : "结束日期早于任职日期，请核对。");
        }
        Post after = before.endedOn(lastDay);
        posts.update(after);
        ledger.record(Act.of(AgencyActs.MEMBER_RELEASED, actor, agency, Map.of("post", Long.toString(postId)), after.touched()));
    }
}
