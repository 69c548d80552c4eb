package mingbai.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.ledger.reading.LedgerReading;
import mingbai.merkle.Checkpoint;
import mingbai.merkle.Frontier;
import mingbai.merkle.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class SequencerTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WRITERS = 8;
    private static final int ACTS_EACH = 100;

    @Autowired Ledger ledger;
    @Autowired Sealing sealing;
    @Autowired Sequencer sequencer;
    @Autowired Published published;
    @Autowired LogKey key;
    @Autowired LedgerReading reading;
    @Autowired ReaderTable readers;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void eightWritersAndTwoSequencersLoseNothingAndRepeatNothing(@TempDir Path otherNode) throws Exception {
        Sequencer second = new Sequencer(sealing, new Published(otherNode, key), new WakeUp(), true);
        RecordingTail tail = new RecordingTail("recording-" + Fresh.code(), false);
        Tails tails = new Tails(List.of(tail), reading, readers, published, true);
        second.start();
        tails.start();
        try {
            List<Long> committed = writeFromManyThreads();
            committed.forEach(line -> assertThat(ledger.awaitSequenced(line, PATIENCE)).isPresent());
            long size = published.size();
            assertThat(tails.await(tail.name(), size - 1, PATIENCE)).isTrue();

            assertThat(committed).hasSize(WRITERS * ACTS_EACH * 4 / 5);
            assertThat(tail.seqs()).startsWith(LongStream.range(0, size).boxed().toArray(Long[]::new)).doesNotHaveDuplicates();
            assertThat(tail.lines()).containsAll(committed).doesNotHaveDuplicates();
            assertThat(count("select count(*) from ledger_pending p join ledger_order o on o.line_id = p.line_id")).isZero();
            assertThat(count("select max(seq) + 1 - count(*) from ledger_order")).isZero();
            assertThat(rootOf(size)).isEqualTo(published.current().orElseThrow().checkpoint().root());
        } finally {
            tails.stop();
            second.stop();
        }
    }

    @Test
    void ofTwoSequencersThatPreparedTheSameStepOneFailsWhole() {
        sequencer.stop();
        try {
            long line = transactions().execute(status -> ledger.record(Deeds.done("A1", Fresh.code(), 1)));
            Sealing.Step first = sealing.prepare().orElseThrow();
            Sealing.Step second = sealing.prepare().orElseThrow();
            sealing.write(first);
            assertThatThrownBy(() -> sealing.write(second)).isInstanceOf(DuplicateKeyException.class);
            assertThat(count("select count(*) from ledger_order where line_id = " + line)).isEqualTo(1);
            assertThat(sealing.prepare()).isEmpty();
        } finally {
            sequencer.start();
        }
    }

    @Test
    void aReaderThatFailsGetsTheSameActsAgain() {
        RecordingTail tail = new RecordingTail("failing-" + Fresh.code(), true);
        long line = transactions().execute(status -> ledger.record(Deeds.done("A1", Fresh.code(), 1)));
        long seq = ledger.awaitSequenced(line, PATIENCE).orElseThrow();
        Tails tails = new Tails(List.of(tail), reading, readers, published, true);
        tails.start();
        try {
            assertThat(tails.await(tail.name(), seq, PATIENCE)).isTrue();
        } finally {
            tails.stop();
        }
        assertThat(tail.failures()).isEqualTo(1);
        assertThat(tail.seqs()).startsWith(LongStream.rangeClosed(0, seq).boxed().toArray(Long[]::new));
    }

    @Test
    void aReaderGoesOnWhereItStoppedAfterARestart() {
        String name = "restarted-" + Fresh.code();
        RecordingTail before = new RecordingTail(name, false);
        long first = sealed();
        follow(before, first);
        long second = sealed();
        RecordingTail after = new RecordingTail(name, false);
        follow(after, second);
        assertThat(after.seqs().getFirst()).isEqualTo(before.seqs().getLast() + 1);
    }

    @Test
    void aReaderWithAPositionOfItsOwnIsFedFromThereAndNothingIsKeptForIt() {
        long seq = sealed();
        String name = "own-" + Fresh.code();
        RecordingTail tail = new RecordingTail(name, false) {
            @Override
            public OptionalLong position() {
                return OptionalLong.of(seqs().isEmpty() ? seq : seqs().getLast() + 1);
            }
        };
        long later = sealed();
        follow(tail, later);
        assertThat(tail.seqs()).startsWith(LongStream.rangeClosed(seq, later).boxed().toArray(Long[]::new));
        assertThat(count("select count(*) from ledger_reader where name = '" + name + "'")).isZero();
    }

    @Test
    void aLogShorterThanWhatWasPublishedIsNotServed(@TempDir Path folder) {
        Published promised = new Published(folder, key);
        promised.publish(signed(new Checkpoint(key.verifier().name(), 1_000_000, Hash.EMPTY, List.of())));
        assertThatThrownBy(() -> new Sequencer(sealing, new Published(folder, key), new WakeUp(), true).start())
                .isInstanceOf(LogRefused.class).hasMessageContaining("日志比已公布的短：已公布到第 1000000 条");
    }

    @Test
    void aLogThatDiffersFromWhatWasPublishedIsNotServed(@TempDir Path folder) {
        sealed();
        Published promised = new Published(folder, key);
        promised.publish(signed(new Checkpoint(key.verifier().name(), 1, Hash.sha256("other".getBytes(StandardCharsets.UTF_8)), List.of())));
        assertThatThrownBy(() -> new Sequencer(sealing, new Published(folder, key), new WakeUp(), true).start())
                .isInstanceOf(LogRefused.class).hasMessageContaining("日志与已公布的不一致：前 1 条");
    }

    private Published.Signed signed(Checkpoint checkpoint) {
        return Published.Signed.of(key.key().sign(checkpoint.text()));
    }

    private List<Long> writeFromManyThreads() throws Exception {
        List<Long> committed = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<List<Long>>> results = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int seed = writer;
                results.add(writers.submit(() -> write(new Random(seed))));
            }
            for (Future<List<Long>> result : results) {
                committed.addAll(result.get());
            }
        }
        return committed;
    }

    /** Every fifth act rolls back; some transactions dawdle between recording and committing, so that commit order differs from id order. */
    private List<Long> write(Random random) {
        List<Long> committed = new ArrayList<>();
        for (int i = 0; i < ACTS_EACH; i++) {
            boolean rollBack = i % 5 == 4;
            Long line = transactions().execute(status -> {
                long recorded = ledger.record(Deeds.done("A1", Fresh.code(), 1));
                for (int work = random.nextInt(200_000); work > 0; work--) {
                    Thread.onSpinWait();
                }
                if (rollBack) {
                    status.setRollbackOnly();
                }
                return recorded;
            });
            if (!rollBack) {
                committed.add(line);
            }
        }
        return committed;
    }

    private long sealed() {
        long line = transactions().execute(status -> ledger.record(Deeds.done("A1", Fresh.code(), 1)));
        return ledger.awaitSequenced(line, PATIENCE).orElseThrow();
    }

    private void follow(RecordingTail tail, long until) {
        Tails tails = new Tails(List.of(tail), reading, readers, published, true);
        tails.start();
        try {
            assertThat(tails.await(tail.name(), until, PATIENCE)).isTrue();
        } finally {
            tails.stop();
        }
    }

    private Hash rootOf(long size) {
        return Frontier.EMPTY.append(jdbc.sql("select leaf_hash from ledger_order where seq < " + size + " order by seq")
                .query((row, n) -> Hash.of(row.getBytes(1))).list()).root();
    }

    private TransactionTemplate transactions() {
        return new TransactionTemplate(transactions);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
