package mingbai.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How a finding goes from being found to being struck off, by the machine and by people. */
class FindingTests {

    private static final LocalDate FOUND = LocalDate.of(2026, 3, 2);
    private static final LocalDate LATER = LocalDate.of(2026, 3, 20);

    @Test
    void aFaultNoLongerSeenIsStruckOffByTheMachineWhereItsRuleAllows() {
        assertThat(finding(false).notSeen(LATER).state()).isEqualTo(FindingState.CLOSED);
        assertThat(finding(false).notSeen(LATER).endedOn()).isEqualTo(LATER);
    }

    @Test
    void aFaultNamedInAnOrderWaitsForAPerson() {
        assertThat(finding(false).ordered().notSeen(LATER).state()).isEqualTo(FindingState.RECHECKED);
        assertThat(finding(true).notSeen(LATER).mendedOn()).isEqualTo(LATER);
    }

    @Test
    void whoSaidItWasMendedStaysKnownWhenTheMachineAgrees() {
        Finding rechecked = finding(true).mended(LocalDate.of(2026, 3, 10), 7, "已补充公开").notSeen(LATER);
        assertThat(rechecked.state()).isEqualTo(FindingState.RECHECKED);
        assertThat(rechecked.mendedOn()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(rechecked.mendedBy()).isEqualTo(7);
    }

    @Test
    void sayingItIsMendedDoesNotHelpWhileTheMachineStillSeesIt() {
        Finding seen = finding(false).mended(LATER, 7, "已改").seenAgain(LATER, LATER.plusDays(7));
        assertThat(seen.state()).isEqualTo(FindingState.OPEN);
        assertThat(seen.dueOn()).as("the old term still runs").isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(seen.comebacks()).isZero();
    }

    @Test
    void aFaultThatComesBackIsTheSameOneWithAnewTerm() {
        Finding back = finding(false).notSeen(LATER).seenAgain(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 9));
        assertThat(back.state()).isEqualTo(FindingState.OPEN);
        assertThat(back.comebacks()).isEqualTo(1);
        assertThat(back.foundOn()).isEqualTo(FOUND);
        assertThat(back.dueOn()).isEqualTo(LocalDate.of(2026, 4, 9));
    }

    @Test
    void whatWasJudgedNoFaultStaysSo() {
        Finding dismissed = finding(false).explained("没有这项职能").dismissed(LATER, 9, "同意");
        assertThat(dismissed.seenAgain(LATER, LATER)).isSameAs(dismissed);
        assertThat(dismissed.notSeen(LATER)).isSameAs(dismissed);
    }

    @Test
    void itIsLateFromTheDayAfterItsTermWhileItIsOwed() {
        assertThat(finding(false).isLate(LocalDate.of(2026, 3, 9))).isFalse();
        assertThat(finding(false).isLate(LocalDate.of(2026, 3, 10))).isTrue();
        assertThat(finding(false).mended(FOUND, 7, "已改").isLate(LATER)).isFalse();
    }

    private static Finding finding(boolean byHand) {
        return new Finding(1, "x", FindingSource.MACHINE, "duty.late", "应公开事项逾期", Severity.SERIOUS, "A", "duty", "A:M:2026-02", "", "收费情况", "逾期。", "", FOUND, FOUND, 5,
                LocalDate.of(2026, 3, 9), FindingState.OPEN, byHand, 0, null, null, null, null, "", 1);
    }
}
