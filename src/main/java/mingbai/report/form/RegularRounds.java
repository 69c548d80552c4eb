package mingbai.report.form;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import mingbai.agency.Agency;
import mingbai.almanac.Almanac;
import mingbai.figure.Period;
import mingbai.ledger.Actor;
import mingbai.ledger.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins the round of each regular form once its period is over, and completes rounds whose sending was broken off. */
@Component
class RegularRounds extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(RegularRounds.class);
    /** A round begun a moment ago may still be on its way by whoever began it. */
    private static final Duration SENDING = Duration.ofMinutes(5);

    private final FormTable forms;
    private final RoundTable rounds;
    private final ReplyTable replies;
    private final FormUnits units;
    private final BeginRound begin;
    private final SendSheets sheets;
    private final Almanac almanac;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RegularRounds(FormTable forms, RoundTable rounds, ReplyTable replies, FormUnits units, BeginRound begin, SendSheets sheets, Almanac almanac, Clock clock,
            TransactionTemplate transaction) {
        super("regular forms", Duration.ofMinutes(3), Duration.ofMinutes(10));
        this.forms = forms;
        this.rounds = rounds;
        this.replies = replies;
        this.units = units;
        this.begin = begin;
        this.sheets = sheets;
        this.almanac = almanac;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    protected void look() {
        List<Long> unfinished = transaction.execute(status -> rounds.open().stream().filter(round -> round.begunAt() < clock.millis() - SENDING.toMillis())
                .filter(round -> replies.units(round.id()).size() < round.units().size()).map(FormRound::id).toList());
        unfinished.forEach(this::complete);
        List<Long> automatic = transaction.execute(status -> forms.automatic());
        automatic.forEach(this::follow);
    }

    private void complete(long round) {
        try {
            sheets.complete(Actor.PROGRAM, round);
        } catch (RuntimeException e) {
            LOG.warn("the sheets of round {} were not sent: {}", round, e.toString());
        }
    }

    /** Begins the round of the last period that is over, unless it was begun or its day has passed. One form that fails keeps no other waiting. */
    void follow(long id) {
        try {
            BeginRound.Asking asking = transaction.execute(status -> next(forms.get(id)));
            if (asking != null) {
                begin.begin(Actor.PROGRAM, id, asking);
            }
        } catch (RuntimeException e) {
            LOG.warn("the round of form {} was not begun: {}", id, e.toString());
        }
    }

    private BeginRound.@org.jspecify.annotations.Nullable Asking next(Form form) {
        LocalDate today = LocalDate.now(clock);
        Period period = form.definition().cadence().containing(today).before();
        boolean passed = form.definition().due().of(period, almanac.calendar()).day().isBefore(today);
        List<String> asked = units.usual(form).stream().map(Agency::code).toList();
        return !form.automatic() || form.retired() || passed || asked.isEmpty() || rounds.of(form.id(), period).isPresent() ? null
                : new BeginRound.Asking(period, asked, null, "");
    }
}
