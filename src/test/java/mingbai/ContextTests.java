package mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ContextTests {

    @Autowired
    DataSource dataSource;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aReadOnlyTransactionReadsWhatAWriteTransactionCommitted() {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("create table context_probe (a bigint)").update();
            jdbc.sql("insert into context_probe values (42)").update();
        });
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        Long found = reading.execute(status -> jdbc.sql("select a from context_probe").query(Long.class).single());
        assertThat(found).isEqualTo(42L);
        new TransactionTemplate(transactions).executeWithoutResult(status -> jdbc.sql("drop table context_probe").update());
    }
}
