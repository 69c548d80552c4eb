package mingbai.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.agency.events.AgencyActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forms a group of an agency, and dissolves it with all posts in it. */
@Component
public class FormTeam {

    private final AgencyTable agencies;
    private final TeamTable teams;
    private final PostTable posts;
    private final Ledger ledger;
    private final Ids ids;

    FormTeam(AgencyTable agencies, TeamTable teams, PostTable posts, Ledger ledger, Ids ids) {
        this.agencies = agencies;
        this.teams = teams;
        this.posts = posts;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** @param name empty: the name of its kind */
    @Transactional
    public Team form(Actor actor, String agency, Team.Kind kind, String name, @Nullable LocalDate since) {
        agencies.find(agency).orElseThrow(NotFound::new);
        if (name.length() > 200) {
            throw new Refused("name", "名称过长：最多 200 个字。");
        }
        Team team = new Team(ids.next(), agency, kind, name.isBlank() ? kind.label() : name.strip(), since, null, 1);
        teams.insert(team);
        ledger.record(Act.of(AgencyActs.TEAM_FORMED, actor, agency, Map.of("team", Long.toString(team.id()), "kind", kind.code()), team.touched()));
        return team;
    }

    @Transactional
    public void dissolve(Actor actor, String agency, long id, LocalDate lastDay) {
        Team before = teams.find(id, agency).orElseThrow(NotFound::new);
        LocalDate since = before.since();
        if (before.until() != null || since != null && lastDay.isBefore(since)) {
            throw new Refused("until", before.until() != null ? "这个工作组已经撤销。" : "撤销日期早于成立日期，请核对。");
        }
        Team after = before.endedOn(lastDay);
        teams.update(after);
        List<Touched> touched = new ArrayList<>(List.of(after.touched()));
        for (Post post : posts.openIn(id)) {
            Post ended = post.endedOn(lastDay);
            posts.update(ended);
            touched.add(ended.touched());
        }
        ledger.record(new Act(AgencyActs.TEAM_DISSOLVED, actor, agency, Map.of("team", Long.toString(id)), touched));
    }
}
