package mingbai.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.AssessmentReading;
import mingbai.assessment.AssessmentRound;
import mingbai.assessment.KeptSheet;
import mingbai.assessment.RoundState;
import mingbai.assessment.SetVersion;
import mingbai.assessment.score.Ranking.Rank;
import mingbai.assessment.score.ScoreSheet;
import mingbai.assessment.set.Points;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out an assessment with its groups and places. */
@Component
class AssessmentRoundView {

    private final AssessmentReading reading;
    private final AgencyReading agencies;

    AssessmentRoundView(AssessmentReading reading, AgencyReading agencies) {
        this.reading = reading;
        this.agencies = agencies;
    }

    @Transactional(readOnly = true)
    public RoundPage page(AssessmentRound round, boolean mayAct, List<Issue> issues) {
        Map<String, KeptSheet> sheets = reading.sheets(round.id()).stream().collect(Collectors.toMap(KeptSheet::agency, sheet -> sheet));
        SetVersion set = reading.set(round.set()).orElseThrow(NotFound::new);
        int pending = sheets.values().stream().mapToInt(AssessmentRoundView::pending).sum();
        return new RoundPage(round, set, agencies.nameOf(round.agency()), groups(round, sheets), Times.minute(reading.computedAt(round.id()).orElse(null)), pending, next(round.state()),
                mayAct, issues);
    }

    private List<RoundPage.Group> groups(AssessmentRound round, Map<String, KeptSheet> sheets) {
        Map<String, String> names = agencies.namesOf(sheets.keySet());
        return reading.ranking(round.id()).entrySet().stream().map(group -> new RoundPage.Group(group.getKey(),
                group.getValue().stream().map(rank -> row(rank, sheets.get(rank.placed().agency()), names)).toList())).toList();
    }

    private static RoundPage.Row row(Rank rank, KeptSheet sheet, Map<String, String> names) {
        ScoreSheet made = sheet.sheet();
        return new RoundPage.Row(rank, names.getOrDefault(sheet.agency(), sheet.agency()), made == null ? "还没有计分" : Points.of(sheet.total()), between(sheet), pending(sheet),
                made != null && made.vetoed(), "/desk/assessment/sheet/" + sheet.id());
    }

    static String between(KeptSheet sheet) {
        return sheet.low() == sheet.high() ? "" : Points.shown(sheet.low()) + "—" + Points.of(sheet.high());
    }

    private static int pending(KeptSheet sheet) {
        ScoreSheet made = sheet.sheet();
        return made == null ? 0 : made.pending().size();
    }

    private static @Nullable RoundState next(RoundState state) {
        return switch (state) {
            case ANNOUNCED -> RoundState.RUNNING;
            case RUNNING -> RoundState.PROVISIONAL;
            case PROVISIONAL -> RoundState.FROZEN;
            case FROZEN -> RoundState.PUBLISHED;
            case PUBLISHED -> null;
        };
    }
}
