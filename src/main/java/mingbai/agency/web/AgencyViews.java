package mingbai.agency.web;

import java.util.Arrays;
import java.util.List;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.Post;
import mingbai.agency.Succession;
import mingbai.agency.Team;
import mingbai.agency.reading.TeamReading;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.Paging;

/** What the pages of agencies show. */
public final class AgencyViews {

    private AgencyViews() {}

    /** The list, narrowed by words and to those below one agency. */
    public record ListPage(String words, String within, List<Agency> agencies, Paging paging, boolean mayEstablish) {}

    /** The form for a new agency. */
    public record NewPage(AgencyForm form, List<Issue> issues) {}

    /** One agency with its groups and its history. {@code mayReform}: whether more than contacts and groups may be changed. */
    public record AgencyPage(Agency agency, List<Agency> line, AgencyForm form, List<TeamReading.TeamWithPosts> teams,
            List<TeamReading.Conflict> conflicts, List<Succession> history, boolean mayReform, String today, List<Issue> issues) {}

    public static List<Choice> kinds() {
        return Arrays.stream(AgencyKind.values()).map(kind -> Choice.of(kind.code(), kind.label())).toList();
    }

    public static List<Choice> levels() {
        return Arrays.stream(AgencyLevel.values()).map(level -> Choice.of(level.code(), level.label())).toList();
    }

    public static List<Choice> teamKinds() {
        return Arrays.stream(Team.Kind.values()).map(kind -> Choice.of(kind.name(), kind.label())).toList();
    }

    public static List<Choice> duties() {
        return Arrays.stream(Post.Duty.values()).map(duty -> Choice.of(duty.name(), duty.label())).toList();
    }
}
