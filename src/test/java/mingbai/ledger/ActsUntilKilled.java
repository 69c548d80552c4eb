package mingbai.ledger;

import java.util.stream.IntStream;
import mingbai.Fresh;
import mingbai.Mingbai;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A program of its own that records acts from four threads until it is killed. Each act's line is printed only after its transaction
 * has committed: what was printed must be there ever after. Arguments: settings as {@code --name=value}, first the prefix of the things' ids.
 */
final class ActsUntilKilled {

    static final String ACKNOWLEDGED = "acknowledged ";

    private ActsUntilKilled() {}

    public static void main(String[] arguments) {
        ConfigurableApplicationContext program = new SpringApplicationBuilder(Mingbai.class).run(arguments);
        Ledger ledger = program.getBean(Ledger.class);
        TransactionTemplate transaction = new TransactionTemplate(program.getBean(PlatformTransactionManager.class));
        IntStream.range(0, 4).forEach(writer -> Thread.ofPlatform().start(() -> {
            while (true) {
                String thing = arguments[0] + Fresh.code();
                Long line = transaction.execute(status -> ledger.record(Deeds.done("A1", thing, 1)));
                System.out.println(ACKNOWLEDGED + line);
            }
        }));
    }
}
