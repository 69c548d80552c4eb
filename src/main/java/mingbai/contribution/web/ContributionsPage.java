package mingbai.contribution.web;

import java.util.List;
import java.util.Map;
import mingbai.contribution.ContributionState;
import mingbai.contribution.reading.ContributionReading;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.Paging;
import mingbai.web.Tone;

/**
 * What was sent up, as one end sees it.
 *
 * @param received whether the page is the receivers' one
 * @param period   the parameters of end and days alone, for the links of the counts
 * @param published address by edition of those drafts that are public
 */
public record ContributionsPage(boolean received, boolean mayReceive, boolean maySend, String from, String to, String unit, String state, String period,
        String query, List<ContributionReading.UnitCount> units, List<ContributionReading.Row> rows, Map<String, String> names, Map<Long, String> published,
        Paging paging, List<Issue> issues, String notice) {

    public static List<Choice> states() {
        return java.util.Arrays.stream(ContributionState.values()).map(state -> Choice.of(state.name(), state.label())).toList();
    }

    public static String label(String state) {
        return ContributionState.valueOf(state).label();
    }

    public static Tone tone(String state) {
        return switch (ContributionState.valueOf(state)) {
            case SENT -> Tone.NEWS;
            case TAKEN -> Tone.DONE;
            case DECLINED, SEALED -> Tone.LATE;
            case RECALLED -> Tone.PLAIN;
        };
    }

    public String name(String code) {
        return names.getOrDefault(code, code);
    }

    public String isPublic(ContributionReading.Row row) {
        return row.edition() == null ? "" : published.getOrDefault(row.edition(), "");
    }

    public String address(ContributionReading.Row row) {
        return (received ? "/desk/contribution/" : "/desk/sent/") + row.id();
    }

    public String count(ContributionReading.UnitCount unit, String state) {
        return "/desk/contributions?" + period + "&unit=" + unit.unit() + (state.isEmpty() ? "" : "&state=" + state);
    }
}
