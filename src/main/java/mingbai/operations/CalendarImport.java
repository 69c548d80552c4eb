package mingbai.operations;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mingbai.agency.intake.Flaw;
import mingbai.almanac.Almanac;
import mingbai.almanac.AmendCalendar;
import mingbai.almanac.NoticeEffect;
import mingbai.almanac.NoticeFile;
import mingbai.calendar.SpecialDay;
import mingbai.ledger.Actor;
import org.springframework.stereotype.Component;

/** {@code import calendar}: a notice on holidays, and what it moves. */
@Component
class CalendarImport {

    private final Almanac almanac;
    private final AmendCalendar amend;

    CalendarImport(Almanac almanac, AmendCalendar amend) {
        this.almanac = almanac;
        this.amend = amend;
    }

    /** @param dryRun print what would change and do nothing */
    Imported run(Path file, String source, boolean dryRun, Actor actor, boolean strict, Console console) {
        NoticeFile notice = NoticeFile.read(file, source, almanac.calendar());
        NoticeEffect effect = amend.preview(notice);
        boolean nothing = strict && !notice.flaws().isEmpty();
        List<String> lines = Stream.concat(effect.days().stream().filter(day -> !day.isUnchanged()).map(CalendarImport::line),
                effect.moved().stream().map(moved -> moved.agency() + "  " + moved.what() + "  " + moved.before() + " -> " + moved.after())).toList();
        if (!dryRun && !nothing) {
            amend.amend(actor, notice, effect);
        }
        if (dryRun) {
            console.say("mingbai: --dry-run: nothing is taken; this is what would be");
        }
        long unchanged = effect.days().stream().filter(NoticeEffect.Day::isUnchanged).count();
        long taken = effect.days().stream().filter(NoticeEffect.Day::isNew).count();
        return new Imported(nothing ? 0 : taken, unchanged, nothing ? 0 : effect.days().size() - unchanged - taken,
                notice.flaws().stream().map(Flaw::line).distinct().count(), notice.flaws().stream().map(Flaw::toString).toList(), lines, notice.encoding(),
                false, nothing);
    }

    private static String line(NoticeEffect.Day day) {
        SpecialDay before = day.before();
        return day.after().day() + "  " + (before == null ? "not named" : word(before)) + " -> " + word(day.after());
    }

    private static String word(SpecialDay day) {
        return day.name() + (day.working() ? " workday" : " holiday");
    }
}
