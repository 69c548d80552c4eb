package mingbai.catalog;

import java.time.LocalDate;
import java.util.List;
import mingbai.agency.Agency;
import mingbai.catalog.reading.DutyFilter;
import mingbai.catalog.reading.DutyReading;
import mingbai.catalog.reading.DutyRow;
import mingbai.ledger.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Duties for tests: matters an agency adds for itself, so that nobody else owes them; their codes begin with its own. */
public class DutyFixtures {

    private final AddMatter addMatter;
    private final StartCounting startCounting;
    private final ComputeDuties compute;
    private final Discharges discharges;
    private final DutyReading reading;
    private final TransactionTemplate transaction;

    public DutyFixtures(ApplicationContext program) {
        this.addMatter = program.getBean(AddMatter.class);
        this.startCounting = program.getBean(StartCounting.class);
        this.compute = program.getBean(ComputeDuties.class);
        this.discharges = program.getBean(Discharges.class);
        this.reading = program.getBean(DutyReading.class);
        this.transaction = new TransactionTemplate(program.getBean(PlatformTransactionManager.class));
    }

    public void counted(Agency agency, String from) {
        startCounting.start(Actor.PROGRAM, agency.code(), LocalDate.parse(from));
    }

    /** Owed every month, ten working days after its end. @return its code */
    public String monthly(Agency agency, String end, String name) {
        return matter(agency, end, name, "PERIOD month +10", Cadence.MONTHLY);
    }

    public String matter(Agency agency, String end, String name, String limit, Cadence cadence) {
        MatterFacts facts = CatalogFixtures.matter(name).with(java.util.Map.of("time_limit", limit, "cadence", cadence.code()));
        return addMatter.add(CatalogFixtures.office(agency), agency.code(), agency.code() + end, facts, LocalDate.of(2026, 1, 1), "测试增列");
    }

    public ComputeDuties.Tally compute(Agency... agencies) {
        return compute.of(java.util.Arrays.stream(agencies).map(Agency::code).toList());
    }

    public List<DutyRow> duties(Agency agency) {
        return reading.list(DutyFilter.of(List.of(agency.code())), 0, 1000);
    }

    /** {@code 2026-01 LATE}, in the order of their due days. */
    public List<String> states(Agency agency) {
        return reading.list(DutyFilter.of(List.of(agency.code())), 0, 1000).stream().map(row -> row.period() + " " + row.state()).toList();
    }

    public DutyRow duty(Agency agency, String matter, String period) {
        return duties(agency).stream().filter(row -> row.matter().equals(matter) && row.period().equals(period)).findFirst().orElseThrow();
    }

    public void published(Agency agency, String matter, long document, String title, @Nullable String writtenOn, String publishedOn) {
        transaction.executeWithoutResult(status -> discharges.published(agency.code(), matter, document, title,
                writtenOn == null ? null : LocalDate.parse(writtenOn), LocalDate.parse(publishedOn)));
    }

    public void withdrawn(long document) {
        transaction.executeWithoutResult(status -> discharges.ended(document));
    }
}
