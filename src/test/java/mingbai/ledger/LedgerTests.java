package mingbai.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.web.Overtaken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class LedgerTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    LedgerTests(Ledger ledger, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void anActOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> ledger.record(Deeds.done("A1", Fresh.code(), 1))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anActThatCommittedIsSealed() {
        long line = transaction.execute(status -> ledger.record(Deeds.done("A1", Fresh.code(), 1)));
        assertThat(ledger.awaitSequenced(line, PATIENCE)).isPresent();
        assertThat(count("select count(*) from ledger_pending where line_id = " + line)).isZero();
    }

    @Test
    void anActThatRolledBackLeavesNothing() {
        long line = transaction.execute(status -> {
            status.setRollbackOnly();
            return ledger.record(Deeds.done("A1", Fresh.code(), 1));
        });
        assertThat(count("select count(*) from ledger_line where id = " + line)).isZero();
        assertThat(ledger.awaitSequenced(line, Duration.ZERO)).isEqualTo(OptionalLong.empty());
    }

    @Test
    void manyActsGetOneLineEach() {
        List<Long> lines = transaction.execute(status -> ledger.recordAll(
                List.of(Deeds.done("A1", Fresh.code(), 1), Deeds.done("A1", Fresh.code(), 1), Deeds.done("A2", Fresh.code(), 1))));
        assertThat(lines).hasSize(3).doesNotHaveDuplicates().allSatisfy(line -> assertThat(ledger.awaitSequenced(line, PATIENCE)).isPresent());
    }

    @Test
    void theSameVersionOfAThingCannotBeRecordedTwice() {
        String thing = Fresh.code();
        transaction.execute(status -> ledger.record(Deeds.done("A1", thing, 4)));
        assertThatThrownBy(() -> transaction.execute(status -> ledger.record(Deeds.done("A1", thing, 4)))).isInstanceOf(Overtaken.class);
    }

    @Test
    void aTitleInAPublicActIsRefusedAndSaysWhere() {
        Act talkative = Act.of(Deeds.DONE, Actor.PROGRAM, "A1", Map.of("files", List.of(Map.of("title", "关于春耕的通知"))));
        assertThatThrownBy(() -> transaction.execute(status -> ledger.record(talkative)))
                .hasMessageContaining("public act test.done, details.files[].title");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
