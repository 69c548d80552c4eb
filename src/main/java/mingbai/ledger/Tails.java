package mingbai.ledger;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import mingbai.ledger.reading.LedgerReading;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs every {@link Tail} from program start to program end. */
@Component
public class Tails implements SmartLifecycle {

    /** Where a reader stands: for the health page. */
    public record Standing(String name, long position, long behind, String trouble) {}

    private final List<Follower> followers;
    private final boolean sequencing;
    private volatile boolean running;

    Tails(List<Tail> tails, LedgerReading reading, ReaderTable readers, Published published,
            @Value("${ledger.sequencing:true}") boolean sequencing) {
        this.sequencing = sequencing;
        tails.stream().collect(Collectors.groupingBy(Tail::name)).forEach((name, same) -> {
            if (same.size() > 1) {
                throw new IllegalStateException("two readers of the ledger are called '" + name + "': " + same);
            }
        });
        followers = tails.stream().map(tail -> new Follower(tail, reading, readers, published)).toList();
    }

    public List<Standing> standings() {
        return followers.stream().map(Follower::standing).toList();
    }

    /** Waits until the reader has taken the act of this {@code seq}. @return whether it has, in time */
    public boolean await(String name, long seq, Duration atMost) {
        Follower follower = followers.stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no reader of the ledger is called '" + name + "'"));
        return follower.await(seq, atMost);
    }

    @Override
    public boolean isAutoStartup() {
        return sequencing;
    }

    @Override
    public void start() {
        running = true;
        followers.forEach(Follower::start);
    }

    @Override
    public void stop() {
        followers.forEach(Follower::tellToStop);
        followers.forEach(Follower::join);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the sequencer, before the web server; the other way round at the end. */
    @Override
    public int getPhase() {
        return Sequencer.PHASE + 1000;
    }
}
