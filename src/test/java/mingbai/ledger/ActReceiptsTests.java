package mingbai.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.ledger.reading.ActReceipts;
import mingbai.merkle.ProofFile;
import mingbai.merkle.SigningKey;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What somebody who sent something in keeps in his hand. */
@DatabaseTest
class ActReceiptsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    Ledger ledger;
    @Autowired
    ActReceipts receipts;
    @Autowired
    ErasePayload erase;
    @Autowired
    Published published;
    @Autowired
    Sequencer sequencer;
    @Autowired
    TransactionOperations transaction;

    private final String thing = Fresh.code();
    private final Map<String, ?> state = Map.of("subject", "2025年农村道路养护经费使用情况", "agency", "A1");

    @Test
    void the_receipt_of_a_private_act_holds_off_line_with_the_content() {
        long line = sent(state, 1);
        ledger.awaitSequenced(line, PATIENCE);
        String receipt = receipts.of(line).orElseThrow().text();
        String content = receipts.content(line, "sent-in", thing, state).orElseThrow();
        ProofFile.Verdict verdict = ProofFile.parse(receipt).verify(published.key(), content.getBytes(UTF_8));
        assertThat(verdict.sentences()).anySatisfy(sentence -> assertThat(sentence).startsWith("收据：这项行为是 test.discussed，记于 2026年3月2日").contains("\"by\":\"applicant\""))
                .last().isEqualTo("收据：所给文件就是这项行为所记的内容（sent-in " + thing + " 第 1 版），一个字节不差");
        assertThat(verdict.holds()).isTrue();
        assertThat(receipt).as("what was sent in is not in the receipt").doesNotContain("农村道路");
        assertThat(ProofFile.parse(receipt).verify(published.key(), null).holds()).isTrue();
    }

    @Test
    void its_wrong_twins_do_not_hold() {
        long line = sent(state, 1);
        ledger.awaitSequenced(line, PATIENCE);
        String receipt = receipts.of(line, "sent-in", thing).orElseThrow().text();
        byte[] content = receipts.content(line, "sent-in", thing, state).orElseThrow().getBytes(UTF_8);
        assertThat(ProofFile.parse(receipt).verify(SigningKey.generate(published.key().name()).verifier(), content).holds()).as("another key").isFalse();
        byte[] changed = content.clone();
        changed[10] ^= 1;
        assertThat(ProofFile.parse(receipt).verify(published.key(), changed).sentences()).last().asString().startsWith("收据：所给文件不是这项行为所记的内容");
        assertThat(ProofFile.parse(receipt.replace("applicant", "applicanT")).verify(published.key(), content).holds()).as("another act").isFalse();
        assertThat(ProofFile.parse(receipt.replace("\"id\":\"" + thing, "\"id\":\"" + "X" + thing)).verify(published.key(), content).holds()).as("another thing").isFalse();
        long other = sent(Map.of("subject", "另一件"), 2);
        ledger.awaitSequenced(other, PATIENCE);
        assertThat(ProofFile.parse(receipts.of(other).orElseThrow().text()).verify(published.key(), content).holds()).as("the receipt of another act").isFalse();
    }

    @Test
    void a_thing_that_changed_since_is_not_given_out_as_the_content_of_the_act() {
        long line = sent(state, 1);
        assertThat(receipts.content(line, "sent-in", thing, Map.of("subject", "改过的"))).isEmpty();
        assertThat(receipts.content(line, "sent-in", thing, state)).isPresent();
        assertThatThrownBy(() -> receipts.of(line, "sent-in", "another")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> receipts.of(7)).isInstanceOf(NotFound.class);
    }

    @Test
    void there_is_none_until_the_act_is_sealed() {
        sequencer.stop();
        long line;
        try {
            line = sent(state, 1);
            assertThat(receipts.of(line)).isEmpty();
        } finally {
            sequencer.start();
        }
        ledger.awaitSequenced(line, PATIENCE);
        assertThat(receipts.of(line)).isPresent();
    }

    @Test
    void after_an_erasure_none_is_made_and_the_old_ones_still_prove() {
        long line = sent(state, 1);
        ledger.awaitSequenced(line, PATIENCE);
        String receipt = receipts.of(line).orElseThrow().text();
        String content = receipts.content(line, "sent-in", thing, state).orElseThrow();
        transaction.executeWithoutResult(status -> ledger.record(act(new Touched("sent-in", thing, 2, null))));
        erase.erase(line, "pipl-47", Actor.of(7, "张三", "A1"));
        assertThatThrownBy(() -> receipts.of(line)).isInstanceOf(Refused.class).hasMessageContaining("已经依法清除").hasMessageContaining("仍然可以离线核验");
        assertThat(ProofFile.parse(receipt).verify(published.key(), content.getBytes(UTF_8)).holds()).isTrue();
    }

    @Test
    void an_act_that_touched_nothing_has_a_receipt_too() {
        long line = transaction.execute(status -> ledger.record(new Act(Deeds.DISCUSSED, Actor.PROGRAM, "A1", Map.of("by", "applicant"), List.of())));
        ledger.awaitSequenced(line, PATIENCE);
        ProofFile receipt = ProofFile.parse(receipts.of(line).orElseThrow().text());
        assertThat(receipt.verify(published.key(), null).holds()).isTrue();
        assertThat(receipt.verify(published.key(), new byte[] {1}).sentences()).last().isEqualTo("证明文件没有附内容，无法核对所给文件");
    }

    private long sent(Map<String, ?> as, long version) {
        return transaction.execute(status -> ledger.record(act(new Touched("sent-in", thing, version, as))));
    }

    private static Act act(Touched touched) {
        return Act.of(Deeds.DISCUSSED, Actor.PROGRAM, "A1", Map.of("by", "applicant"), touched);
    }
}
