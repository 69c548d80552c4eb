package mingbai.report.annual;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.publication.reading.DeskEdition;
import mingbai.screening.text.Doubt;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything the desk shows of one report at once. */
@Component
public class AnnualDesk {

    private final AnnualBookTable table;
    private final AnnualChecks checks;
    private final RecountAnnual recount;
    private final PublishAnnual publish;
    private final AgencyReading agencies;
    private final Clock clock;

    AnnualDesk(AnnualBookTable table, AnnualChecks checks, RecountAnnual recount, PublishAnnual publish, AgencyReading agencies, Clock clock) {
        this.table = table;
        this.checks = checks;
        this.recount = recount;
        this.publish = publish;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** A version with what it changed of the one before. */
    public record Step(AnnualVersion version, List<AnnualFigures.Difference> changed) {}

    /** What this person may do with it now. */
    public record May(boolean write, boolean submit, boolean decide, boolean giveBack, boolean draft, boolean correct, boolean addUp) {}

    /**
     * @param moved  cells that counting now would change
     * @param steps  all versions, the newest first
     */
    public record Seen(AnnualBook book, Agency agency, String title, AnnualReport report, AnnualTerm term, LocalDate today, List<AnnualFigures.Difference> moved,
            List<Broken> errors, List<Broken> warnings, List<Doubt> doubts, List<Issue> missing, @Nullable DeskEdition edition, List<Step> steps, May may) {

        public AnnualVersion current() {
            return book.current();
        }

        public long left() {
            return term.left(today);
        }

        /** How many points must be explained when it is handed in. */
        public int questions() {
            return warnings.size() + doubts.size();
        }

        /** Past the day of Art. 49 without having been made public once. */
        public boolean late() {
            return today.isAfter(term.due()) && steps.stream().allMatch(step -> step.version().publishedAt() == null);
        }
    }

    @Transactional(readOnly = true)
    public Seen see(long id, Caller caller) {
        AnnualBook book = table.find(id).orElseThrow(NotFound::new);
        Agency agency = agencies.require(book.agency());
        AnnualChecks.Found found = checks.of(book);
        DeskEdition edition = publish.edition(book).orElse(null);
        return new Seen(book, agency, AnnualBook.title(agency.name(), book.year()), AnnualText.read(book.current().report()), AnnualTerm.of(agency.kind(), book.year()),
                LocalDate.now(clock), recount.differences(book), found.errors(), found.warnings(), found.doubts(), found.missing(), edition, steps(book),
                may(book, agency, caller, publish.isUnderWay(book)));
    }

    private List<Step> steps(AnnualBook book) {
        List<AnnualVersion> versions = table.versions(book.id());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            AnnualVersion one = versions.get(i);
            steps.add(new Step(one, i + 1 < versions.size() ? AnnualFigures.differences(AnnualText.read(versions.get(i + 1).report()), AnnualText.read(one.report()))
                    : List.of()));
        }
        return steps;
    }

    private static May may(AnnualBook book, Agency agency, Caller caller, boolean underWay) {
        boolean office = caller.holds(Role.OFFICE, agency.code());
        boolean writes = office || caller.holds(Role.DRAFTER, agency.code());
        AnnualState state = book.state();
        boolean decides = AnnualWork.decides(caller, agency);
        boolean returns = state == AnnualState.SUBMITTED || state == AnnualState.CLEARED && !underWay;
        return new May(writes && state.isOpen(), office && state.isOpen(), state == AnnualState.SUBMITTED && decides, returns && decides,
                writes && state == AnnualState.CLEARED && !underWay, office && state == AnnualState.PUBLISHED, book.scope() == mingbai.figure.Scope.TREE);
    }

    @Transactional(readOnly = true)
    public AnnualBook get(long id) {
        return table.find(id).orElseThrow(NotFound::new);
    }

    /** Whether this person's office decides on it: that of the body above, its own where nothing is above. */
    @Transactional(readOnly = true)
    public boolean decides(long id, Caller caller) {
        return AnnualWork.decides(caller, agencies.require(get(id).agency()));
    }

    /** The newest version, or an earlier one by its number. @param n 0 for the newest */
    @Transactional(readOnly = true)
    public AnnualVersion version(AnnualBook book, int n) {
        return n == 0 ? book.current() : table.versions(book.id()).stream().filter(one -> one.n() == n).findFirst().orElseThrow(NotFound::new);
    }
}
