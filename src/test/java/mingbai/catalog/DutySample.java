package mingbai.catalog;

import mingbai.Sample;
import mingbai.agency.Agency;
import org.springframework.context.ApplicationContext;

/** A duty of an own matter of the agency, owed every month: made without touching anybody else's catalog. */
class DutySample implements Sample {

    private final DutyFixtures fixtures;

    DutySample(ApplicationContext program) {
        this.fixtures = new DutyFixtures(program);
    }

    @Override
    public String kind() {
        return "duty";
    }

    @Override
    public String ownedBy(Agency agency) {
        fixtures.counted(agency, "2026-01-01");
        fixtures.monthly(agency, "-s1", "收费情况");
        fixtures.compute(agency);
        return Long.toString(fixtures.duties(agency).getFirst().id());
    }
}
