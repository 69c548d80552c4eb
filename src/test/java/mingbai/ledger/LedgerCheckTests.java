package mingbai.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.ledger.reading.Tiles;
import mingbai.merkle.Hash;
import mingbai.merkle.Tile;
import mingbai.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every change behind the program's back is named. Each is made inside a transaction, looked for inside the same transaction, and
 * rolled back, so that the log the tests share stays whole.
 */
@DatabaseTest
class LedgerCheckTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired Ledger ledger;
    @Autowired ErasePayload erasePayload;
    @Autowired CheckReading reading;
    @Autowired Published published;
    @Autowired LogKey key;
    @Autowired Tiles tiles;
    @Autowired Tails tails;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    @Value("${mingbai.data}") Path data;

    private final String kind = "notice-" + Fresh.code();
    private final String thing = Fresh.code();
    private final Map<String, Map<String, ?>> table = new HashMap<>();
    private LedgerCheck check;
    private long line;
    private long seq;

    /** A thing in a table of its own, brought to its second version by two acts. */
    @BeforeEach
    void twoActs() {
        LedgeredState state = new LedgeredState() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void each(BiConsumer<String, Map<String, ?>> consumer) {
                table.forEach(consumer);
            }
        };
        check = new LedgerCheck(reading, List.of(state), published, key, tiles, transactions);
        act(thing, 1, "关于春耕的通知");
        line = act(thing, 2, "关于春耕生产的通知");
        seq = ledger.awaitSequenced(line, PATIENCE).orElseThrow();
    }

    @Test
    void anUntouchedLedgerIsClean() {
        assertThat(check.run()).noneMatch(finding -> finding.where().contains("日志") || finding.where().contains("编号")
                || finding.where().contains("检查点") || finding.where().contains("瓦片") || finding.where().contains(kind));
    }

    @Test
    void aChangedColumnOfALineIsNamed() {
        finds("日志第 " + seq + " 条（台账编号 " + line + "）：台账行的编号、种类、时间、账号或机关与内容不同",
                "update ledger_line set account_id = 8 where id = :line");
    }

    @Test
    void aChangedPayloadIsNamed() {
        finds("日志第 " + seq + " 条（台账编号 " + line + "）：内容与承诺值不符",
                "update ledger_payload set json = replace(json, '2026-03-02', '2026-03-01') where line_id = :line");
    }

    @Test
    void aPayloadThatWentWithoutAnActIsNamed() {
        finds("日志第 " + seq + " 条（台账编号 " + line + "）：内容不见了，也没有清除它的记录", "delete from ledger_payload where line_id = :line");
    }

    @Test
    void aLineThatWentIsNamed() {
        finds("日志第 " + seq + " 条（台账编号 " + line + "）：台账里没有这一行", "delete from ledger_line where id = :line");
    }

    @Test
    void aPlaceThatWentIsNamed() {
        act(Fresh.code(), 1, "关于秋收的通知");
        finds("日志第 " + seq + " 条至第 " + seq + " 条：不见了", "delete from ledger_order where line_id = :line");
    }

    @Test
    void aLineThatIsNoLongerInTheLogIsNamed() {
        finds("台账编号 " + line + "：既没有排进日志，也不在等候排序之列", "delete from ledger_order where line_id = :line");
    }

    @Test
    void aLineThatWaitsAgainIsNamed() {
        finds("台账编号 " + line + "：已经排进日志，却仍在等候排序之列", "insert into ledger_pending (line_id) values (:line)");
    }

    @Test
    void aWaitingMarkWithoutLineIsNamed() {
        finds("等候排序的编号 -" + line + "：台账里没有这一行", "insert into ledger_pending (line_id) values (-:line)");
    }

    @Test
    void anActThatWasRewrittenWithAllItsHashesIsFoundByTheRoot() {
        byte[] salt = new byte[32];
        Hash leaf = Draft.commitment(salt, "{}");
        inAPassingTransaction(() -> {
            jdbc.sql("update ledger_payload set salt = :salt, json = '{}' where line_id = :line").param("salt", salt).param("line", line).update();
            jdbc.sql("update ledger_line set leaf = :leaf where id = :line").param("leaf", leaf.bytes()).param("line", line).update();
            jdbc.sql("update ledger_order set leaf_hash = :hash where line_id = :line").param("hash", Hash.leaf(leaf.bytes()).bytes())
                    .param("line", line).update();
            assertThat(check.run()).map(Finding::toString).anyMatch(finding -> finding.matches("检查点（长度 \\d+）：根哈希与日志不符：.*"));
        });
    }

    @Test
    void aChangedCheckpointIsNamed() {
        inAPassingTransaction(() -> {
            jdbc.sql("update ledger_checkpoint set root = :root where size = :size").param("root", Hash.EMPTY.bytes())
                    .param("size", published.size()).update();
            assertThat(check.run()).map(Finding::toString).anyMatch(finding -> finding.startsWith("检查点（长度 " + published.size() + "）：根哈希"));
        });
    }

    @Test
    void aLogCutShortIsFoundByWhatWasPublished() {
        inAPassingTransaction(() -> {
            long size = published.size();
            jdbc.sql("delete from ledger_order where seq = :seq").param("seq", size - 1).update();
            jdbc.sql("delete from ledger_checkpoint where size >= :size").param("size", size).update();
            assertThat(check.run()).map(Finding::toString)
                    .contains("已公布的检查点（长度 " + size + "）：日志只有 " + (size - 1) + " 条，比已公布的短");
        });
    }

    @Test
    void aChangedDigestOfAThingIsNamed() {
        finds(kind + " " + thing + "：第 2 版与台账编号 " + line + " 的内容不符，事物表被改动过",
                "update ledger_thing set digest = salt where line_id = :line");
    }

    @Test
    void aThingForgottenByTheTableOfThingsIsNamed() {
        finds(kind + " " + thing + " 第 2 版：台账编号 " + line + " 记载过它，事物表里却没有", "delete from ledger_thing where line_id = :line");
    }

    @Test
    void aChangedRowOfAModuleIsNamed() {
        table.put(thing, Map.of("title", "关于放假的通知"));
        assertFinds(kind + " " + thing + "：与台账编号 " + line + " 记载的最后状态（第 2 版）不符，在台账之外被改动过");
    }

    @Test
    void aRowOfAModuleTurnedBackToAnEarlierVersionIsNamed() {
        table.put(thing, Map.of("title", "关于春耕的通知"));
        assertFinds(kind + " " + thing + "：与台账编号 " + line + " 记载的最后状态（第 2 版）不符，在台账之外被改动过");
    }

    @Test
    void aRowNoActVouchesForIsNamed() {
        table.put("stray", Map.of("title", "无人办理的通知"));
        assertFinds(kind + " stray：在数据表里，却没有任何行为记载过它");
    }

    @Test
    void aRowThatWentIsNamed() {
        table.remove(thing);
        assertFinds(kind + " " + thing + "：台账编号 " + line + " 记载过它，数据表里却不见了");
    }

    @Test
    void aThingRemovedByAnActMayBeGoneButNotBeThere() {
        long removal = record(Deeds.done("A1", Touched.gone(kind, thing, 3)));
        assertFinds(kind + " " + thing + "：台账编号 " + removal + " 记载它已删除，数据表里却还有");
        table.remove(thing);
        assertThat(check.run()).noneMatch(finding -> finding.where().contains(thing));
    }

    @Test
    void aKindNobodyCanReadIsNamed() {
        String unread = "unread-" + Fresh.code();
        record(Deeds.done("A1", new Touched(unread, "1", 1, Map.of())));
        assertFinds("种类 " + unread + "：台账记载过这类事物，程序里却没有读出其现状的部分");
    }

    @Test
    void aChangedTileFileIsNamed() throws IOException {
        List<Act> acts = IntStream.range(0, Tile.FULL).mapToObj(i -> Deeds.done("A1", Fresh.code(), 1)).toList();
        List<Long> lines = new TransactionTemplate(transactions).execute(status -> ledger.recordAll(acts));
        assertThat(ledger.awaitSequenced(lines.getLast(), PATIENCE)).isPresent();
        tiles.bytes(Tile.full(0, 0));
        Path file = tiles.file(Tile.full(0, 0));
        byte[] before = Files.readAllBytes(file);
        byte[] after = before.clone();
        after[100] ^= 1;
        Files.write(file, after);
        try {
            assertFinds("瓦片文件 " + file + "：与日志不符；可以删除，程序会重新生成");
        } finally {
            Files.write(file, before);
        }
    }

    @Test
    void anErasedPayloadIsAcceptedBecauseOfItsActAndJournalled() throws IOException {
        table.put(thing, Map.of("title", "关于春耕的通知（第三版）"));
        record(Deeds.done("A1", new Touched(kind, thing, 3, table.get(thing))));
        long erasure = erasePayload.erase(line, "pipl-47", Actor.of(7, "张三", "A1"));
        long at = ledger.awaitSequenced(erasure, PATIENCE).orElseThrow();
        assertThat(check.run()).noneMatch(finding -> finding.toString().contains(Long.toString(line)) || finding.where().contains(thing));
        assertThat(tails.await("erasure-journal", at, PATIENCE)).isTrue();
        assertThat(Files.readString(data.resolve("erasures.jsonl"))).contains("\"basis\":\"pipl-47\"", "\"line\":\"" + line + "\"");
        assertThatThrownBy(() -> erasePayload.erase(line, "pipl-47", Actor.PROGRAM)).isInstanceOf(Refused.class).hasMessageContaining("已经清除过");
        assertThatThrownBy(() -> erasePayload.erase(erasure, "pipl-47", Actor.PROGRAM)).isInstanceOf(Refused.class);
    }

    private long act(String id, long version, String title) {
        table.put(id, Map.of("title", title));
        return record(Deeds.done("A1", new Touched(kind, id, version, Map.of("title", title))));
    }

    private long record(Act act) {
        long recorded = new TransactionTemplate(transactions).execute(status -> ledger.record(act));
        assertThat(ledger.awaitSequenced(recorded, PATIENCE)).isPresent();
        return recorded;
    }

    private void finds(String finding, String sql) {
        inAPassingTransaction(() -> {
            jdbc.sql(sql).param("line", line).update();
            assertFinds(finding);
        });
    }

    private void assertFinds(String finding) {
        assertThat(check.run()).map(Finding::toString).anyMatch(found -> found.startsWith(finding));
    }

    private void inAPassingTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }
}
