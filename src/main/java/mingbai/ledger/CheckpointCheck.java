package mingbai.ledger;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mingbai.merkle.Checkpoint;
import mingbai.merkle.Frontier;
import mingbai.merkle.Hash;
import mingbai.merkle.Malformed;
import mingbai.merkle.Note;
import mingbai.merkle.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree again leaf by leaf and compares its root at every checkpoint. Of the signatures only the last is checked: the older
 * notes bind the same tree, and 100,000 of them would take half a minute.
 */
final class CheckpointCheck {

    private static final int PAGE = 500;

    private final CheckReading reading;
    private final VerifierKey key;
    private final Optional<Published.Signed> promised;
    private final Consumer<Finding> findings;
    private final ArrayDeque<CheckReading.Signed> ahead = new ArrayDeque<>();
    private Frontier frontier = Frontier.EMPTY;
    private long read = -1;
    private long lastGood = -1;
    private boolean broken;
    private CheckReading.@Nullable Signed last;

    CheckpointCheck(CheckReading reading, VerifierKey key, Optional<Published.Signed> promised, Consumer<Finding> findings) {
        this.reading = reading;
        this.key = key;
        this.promised = promised;
        this.findings = findings;
        compare();
    }

    void leaf(Hash leaf) {
        frontier = frontier.append(List.of(leaf));
        compare();
    }

    private void compare() {
        while (next() != null && next().size() <= frontier.size()) {
            CheckReading.Signed signed = ahead.removeFirst();
            last = signed;
            compare(signed);
        }
        promised.map(Published.Signed::checkpoint).filter(checkpoint -> checkpoint.size() == frontier.size() && !broken)
                .filter(checkpoint -> !checkpoint.root().equals(frontier.root()))
                .ifPresent(checkpoint -> findings.accept(new Finding("已公布的检查点（长度 " + checkpoint.size() + "）", "与日志不一致，日志被改动过")));
    }

    private CheckReading.@Nullable Signed next() {
        if (ahead.isEmpty()) {
            ahead.addAll(reading.checkpoints(read, PAGE));
            read = ahead.isEmpty() ? Long.MAX_VALUE : ahead.getLast().size();
        }
        return ahead.peekFirst();
    }

    /** After the first difference all later roots differ too; it is named once. */
    private void compare(CheckReading.Signed signed) {
        boolean same = Arrays.equals(signed.root(), frontier.root().bytes()) && signed.size() == frontier.size();
        if (!same && !broken) {
            findings.accept(new Finding("检查点（长度 " + signed.size() + "）", "根哈希与日志不符：第 " + Math.max(lastGood, 0) + " 条至第 "
                    + Math.max(signed.size() - 1, 0) + " 条之间被改动过，或者检查点被改动过"));
            broken = true;
        }
        if (same) {
            lastGood = signed.size();
            text(signed);
        }
    }

    private void text(CheckReading.Signed signed) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(Note.parse(signed.note()).text());
            if (checkpoint.size() == signed.size() && Arrays.equals(checkpoint.root().bytes(), signed.root())) {
                return;
            }
        } catch (Malformed e) {
            // said below: it is not the note of this checkpoint
        }
        findings.accept(new Finding("检查点（长度 " + signed.size() + "）", "签名文字与检查点不符，被改动过"));
    }

    void end() {
        while (next() != null) {
            last = ahead.removeFirst();
            findings.accept(new Finding("检查点（长度 " + last.size() + "）", "日志只有 " + frontier.size() + " 条，比检查点短"));
        }
        if (last == null ? frontier.size() > 0 : last.size() < frontier.size()) {
            findings.accept(new Finding("日志末尾", "共 " + frontier.size() + " 条，最后一个检查点没有包括全部"));
        } else if (last != null && !broken && last.size() == frontier.size()) {
            end(last);
        }
        promised.map(Published.Signed::checkpoint).filter(checkpoint -> checkpoint.size() > frontier.size()).ifPresent(checkpoint ->
                findings.accept(new Finding("已公布的检查点（长度 " + checkpoint.size() + "）", "日志只有 " + frontier.size() + " 条，比已公布的短")));
    }

    private void end(CheckReading.Signed newest) {
        if (!Arrays.equals(newest.frontier(), frontier.bytes())) {
            findings.accept(new Finding("最后一个检查点（长度 " + newest.size() + "）", "所存的子树根与日志不符，被改动过"));
        }
        try {
            Checkpoint.open(Note.parse(newest.note()), key);
        } catch (Malformed e) {
            findings.accept(new Finding("最后一个检查点（长度 " + newest.size() + "）", "签名不可信：" + e.getMessage()));
        }
    }
}
