package mingbai.assessment.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import mingbai.almanac.Almanac;
import mingbai.assessment.AssessmentRound;
import mingbai.assessment.RoundState;
import mingbai.calendar.Explanation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The two terms of appeals, counted in working days by the calendar in force: the day they start from is not counted (民法典 Art. 201). */
@Component
public class AppealClock {

    private final AppealTermTable terms;
    private final Almanac almanac;
    private final Clock clock;

    AppealClock(AppealTermTable terms, Almanac almanac, Clock clock) {
        this.terms = terms;
        this.almanac = almanac;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public AppealTerm term(AssessmentRound round) {
        return terms.of(round.id()).orElseGet(() -> AppealTerm.builtIn(round.announcedOn()));
    }

    /** Until when units may appeal and why; nothing before the provisional results. */
    public Optional<Explanation> filing(AssessmentRound round) {
        return Optional.ofNullable(round.provisionalOn()).map(from -> almanac.calendar().explain(from, term(round).fileDays()));
    }

    public Explanation deciding(AssessmentRound round, Appeal appeal) {
        return almanac.calendar().explain(appeal.filedOn(), term(round).decideDays());
    }

    public boolean mayFile(AssessmentRound round) {
        return round.state() == RoundState.PROVISIONAL && !today().isAfter(Objects.requireNonNull(filing(round).orElse(null)).due().day());
    }

    /** Working days left, below 0 when it is over. */
    public int left(LocalDate due) {
        return almanac.calendar().workingDaysBetween(today(), due);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
