package mingbai.ledger;

import java.util.ArrayList;
import java.util.List;

/** Writes down what it is handed; on demand it fails at the first hand-over. */
class RecordingTail implements Tail {

    private final String name;
    private final boolean failsFirst;
    private final List<SequencedAct> acts = new ArrayList<>();
    private int handedOver;
    private int failures;

    RecordingTail(String name, boolean failsFirst) {
        this.name = name;
        this.failsFirst = failsFirst;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized void accept(List<SequencedAct> batch) {
        handedOver++;
        if (failsFirst && handedOver == 1) {
            failures++;
            throw new IllegalStateException("the disk of the index is full");
        }
        acts.addAll(batch);
    }

    synchronized List<Long> seqs() {
        return acts.stream().map(SequencedAct::seq).toList();
    }

    synchronized List<Long> lines() {
        return acts.stream().map(SequencedAct::line).toList();
    }

    synchronized int failures() {
        return failures;
    }
}
