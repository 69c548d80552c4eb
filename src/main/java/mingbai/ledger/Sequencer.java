package mingbai.ledger;

import java.time.Duration;
import java.util.Optional;
import mingbai.merkle.Checkpoint;
import mingbai.merkle.Hash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Puts committed acts in order and publishes the sealed log: woken by each commit of its own node, looking around every 100 ms for those
 * of others. Runs from before the first request to after the last on a thread of its own (a platform thread: SQLite's native calls
 * would hold a carrier of virtual ones). Any number of nodes may run one.
 */
@Component
class Sequencer implements SmartLifecycle {

    static final int PHASE = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Sealing sealing;
    private final Published published;
    private final WakeUp wakeUp;
    private final boolean sequencing;
    private volatile boolean running;
    private Thread thread = new Thread();

    /** @param sequencing not a setting of the operator; off for commands that look at a log that may be refused: {@code fsck}, {@code restore} */
    Sequencer(Sealing sealing, Published published, WakeUp wakeUp, @Value("${ledger.sequencing:true}") boolean sequencing) {
        this.sequencing = sequencing;
        this.sealing = sealing;
        this.published = published;
        this.wakeUp = wakeUp;
    }

    @Override
    public boolean isAutoStartup() {
        return sequencing;
    }

    @Override
    public void start() {
        open();
        running = true;
        thread = Thread.ofPlatform().daemon().name("sequencer").start(this::run);
    }

    private void open() {
        published.promised().ifPresent(promised -> check(promised.checkpoint()));
        try {
            sealing.begin();
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            LOG.debug("another node opened the log");
        }
        publishWhatOthersSealed();
    }

    /** Whoever saw the promised checkpoint must still be able to prove that this log continues it. */
    private void check(Checkpoint promised) {
        Optional<Hash> now = sealing.rootAt(promised.size());
        if (now.isEmpty()) {
            throw new LogRefused("日志比已公布的短：已公布到第 " + promised.size() + " 条，数据库中没有这么多。"
                    + "数据库可能是从较早的备份恢复的；请恢复较新的备份，或者用 ./mingbai restore --new-epoch 开始新日志");
        }
        if (!now.get().equals(promised.root())) {
            throw new LogRefused("日志与已公布的不一致：前 " + promised.size() + " 条的根哈希与已公布的检查点不同。"
                    + "请运行 ./mingbai fsck 查明哪一条被改动；确需放弃旧日志时用 ./mingbai restore --new-epoch 开始新日志");
        }
    }

    private void run() {
        Duration pause = TICK;
        while (running) {
            try {
                wakeUp.await(pause);
                sealAll();
                pause = TICK;
            } catch (DuplicateKeyException lostRace) {
                pause = Duration.ofMillis(1 + Thread.currentThread().threadId() % 7);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                LOG.error("acts could not be put in order; tried again in {}", pause, e);
            }
        }
    }

    private void sealAll() {
        publishWhatOthersSealed();
        Optional<Published.Signed> sealed = sealing.sealOnce();
        while (sealed.isPresent()) {
            published.publish(sealed.get());
            sealed = running ? sealing.sealOnce() : Optional.empty();
        }
    }

    private void publishWhatOthersSealed() {
        sealing.newest(published.current().isPresent() ? published.size() : -1).ifPresent(published::publish);
    }

    @Override
    public void stop() {
        running = false;
        wakeUp.signal();
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
