package mingbai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.ledger.reading.LedgerReading;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class HandOverTests {

    @Autowired
    Staff staff;
    @Autowired
    AccountTable accountTable;
    @Autowired
    GrantTable grants;
    @Autowired
    Enrolment enrolment;
    @Autowired
    Ledger ledger;
    @Autowired
    LedgerReading acts;
    @Autowired
    AccountReading accounts;
    @Autowired
    TransactionTemplate transaction;

    /** A module that keeps its open items in memory: item number to holder. {@code movable} decides what it can pass. */
    private static final class Tray implements Handover {
        private final Map<Long, Long> holders = new TreeMap<>();
        private final LongPredicate movable;

        Tray(LongPredicate movable) {
            this.movable = movable;
        }

        @Override
        public List<OpenItem> openItems(long account) {
            return holders.entrySet().stream().filter(entry -> entry.getValue() == account).map(Map.Entry::getKey)
                    .map(id -> new OpenItem("草稿", Long.toString(id), "第" + id + "件", "", id == 2 ? LocalDate.of(2026, 3, 9) : null, "/desk")).toList();
        }

        @Override
        public List<Touched> pass(Actor actor, long from, long to) {
            List<Touched> passed = new ArrayList<>();
            holders.entrySet().stream().filter(entry -> entry.getValue() == from && movable.test(entry.getKey())).forEach(entry -> {
                entry.setValue(to);
                passed.add(new Touched("tray-of-" + to, Long.toString(entry.getKey()), 1, Map.of("holder", Long.toString(to))));
            });
            return passed;
        }
    }

    @Test
    void everythingPassesInOneActTheMostUrgentShownFirst() {
        Agency agency = staff.agency("县司法局");
        Actor leaving = staff.person(agency, Role.DRAFTER, Role.PUBLISHER);
        Actor coming = staff.person(agency, Role.DRAFTER);
        Tray tray = new Tray(id -> true);
        for (long id = 1; id <= 450; id++) {
            tray.holders.put(id, leaving.accountId());
        }
        HandOver handOver = new HandOver(accountTable, grants, enrolment, List.of(tray), ledger);
        assertThat(handOver.openItems(leaving.accountId())).hasSize(450).first().extracting(Handover.OpenItem::title).isEqualTo("第2件");
        int passed = transaction.execute(status -> handOver.handOver(Actor.PROGRAM, leaving.accountId(), loginOf(coming), true));
        assertThat(passed).isEqualTo(450);
        assertThat(tray.openItems(coming.accountId())).hasSize(450);
        assertThat(accounts.grantsOf(coming.accountId())).extracting(Grant::role).containsExactlyInAnyOrder(Role.DRAFTER, Role.PUBLISHER);
        assertThat(acts.touching("tray-of-" + coming.accountId(), "450")).singleElement().satisfies(act -> assertThat(act.kind()).isEqualTo("work.handed-over"));
    }

    @Test
    void ifAnythingWouldBeLeftBehindNothingHappens() {
        Agency agency = staff.agency("县机关事务局");
        Actor leaving = staff.person(agency, Role.DRAFTER);
        Actor coming = staff.person(agency);
        Tray tray = new Tray(id -> id != 7);
        tray.holders.put(6L, leaving.accountId());
        tray.holders.put(7L, leaving.accountId());
        HandOver handOver = new HandOver(accountTable, grants, enrolment, List.of(tray), ledger);
        assertThatThrownBy(() -> transaction.execute(status -> handOver.handOver(Actor.PROGRAM, leaving.accountId(), loginOf(coming), true)))
                .isInstanceOf(Refused.class).hasMessageContaining("第7件");
        assertThat(accounts.grantsOf(coming.accountId())).isEmpty();
        assertThat(acts.touching("tray-of-" + coming.accountId(), "6")).isEmpty();
    }

    @Test
    void nobodyHandsOverToThemselvesOrToASuspendedAccount() {
        Actor person = staff.person(staff.agency("县妇联"));
        HandOver handOver = new HandOver(accountTable, grants, enrolment, List.of(), ledger);
        assertThatThrownBy(() -> transaction.execute(status -> handOver.handOver(Actor.PROGRAM, person.accountId(), loginOf(person), false)))
                .isInstanceOf(Refused.class).hasMessageContaining("另选接手人");
    }

    private String loginOf(Actor person) {
        return accounts.require(person.accountId()).login();
    }
}
