package mingbai.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;

/** A data folder and a database that belong together, or not. */
class SealingKeyTests {

    @TempDir
    Path data;

    @TempDir
    Path otherNode;

    private final SingleConnectionDataSource database = new SingleConnectionDataSource("jdbc:sqlite::memory:", true);
    private final SealingKeyTable table = new SealingKeyTable(JdbcClient.create(database));

    @BeforeEach
    void makeTheTable() throws IOException {
        String migration = Files.readString(Path.of("src/main/resources/db/migration/V20261122110200__storage_sealing.sql"));
        JdbcClient.create(database).sql(migration.substring(migration.indexOf("create"), migration.lastIndexOf(';'))).update();
    }

    @AfterEach
    void closeTheDatabase() {
        database.destroy();
    }

    @Test
    void the_first_start_makes_a_key_for_its_owner_alone_and_the_next_reads_it() throws IOException {
        MasterKey made = start(data, "", "");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys/sealing.key")))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys")))).isEqualTo("rwx------");
        assertThat(start(data, "", "").open("", made.seal("", "京A12345"))).isEqualTo("京A12345");
    }

    @Test
    void a_missing_key_stops_the_start_in_one_line_and_none_is_made_in_its_place() throws IOException {
        MasterKey made = start(data, "", "");
        Files.delete(data.resolve("keys/sealing.key"));
        assertThatThrownBy(() -> start(data, "", "")).isInstanceOf(SealingRefused.class).hasMessageContaining("缺少加密密钥").hasMessageContaining("keys/sealing.key")
                .hasMessageContaining("mingbai.sealing-key-lost=" + made.id()).hasMessageNotContaining("\n");
        assertThat(data.resolve("keys/sealing.key")).doesNotExist();
    }

    @Test
    void a_wrong_key_stops_the_start_and_says_which_is_needed() throws IOException {
        MasterKey made = start(data, "", "");
        Files.writeString(data.resolve("keys/sealing.key"), MasterKey.generate().text());
        assertThatThrownBy(() -> start(data, "", "")).isInstanceOf(SealingRefused.class).hasMessageContaining("加密密钥不对").hasMessageContaining("是用密钥 " + made.id());
        assertThatThrownBy(() -> start(data, MasterKey.generate().text(), "")).hasMessageContaining("设置 mingbai.sealing-key 的编号是");
    }

    @Test
    void a_broken_key_file_stops_the_start_without_showing_it() throws IOException {
        Files.createDirectories(data.resolve("keys"));
        Files.writeString(data.resolve("keys/sealing.key"), "c2VjcmV0");
        assertThatThrownBy(() -> start(data, "", "")).isInstanceOf(SealingRefused.class).hasMessageContaining("sealing.key 无法读取").hasMessageNotContaining("c2VjcmV0");
        assertThatThrownBy(() -> start(data, "c2VjcmV0", "")).isInstanceOf(SealingRefused.class).hasMessageStartingWith("设置 mingbai.sealing-key 应为 32 字节");
    }

    @Test
    void a_second_node_is_handed_the_key_by_the_setting() {
        MasterKey made = start(data, "", "");
        assertThatThrownBy(() -> start(otherNode, "", "")).hasMessageContaining("缺少加密密钥");
        assertThat(start(otherNode, made.text(), "").mark("x")).isEqualTo(made.mark("x"));
        assertThat(otherNode.resolve("keys")).doesNotExist();
    }

    @Test
    void a_key_lost_for_ever_is_given_up_by_name() throws IOException {
        MasterKey lost = start(data, "", "");
        Files.delete(data.resolve("keys/sealing.key"));
        assertThatThrownBy(() -> start(data, "", "0badc0de")).as("another id").isInstanceOf(SealingRefused.class);
        MasterKey fresh = start(data, "", lost.id());
        assertThatThrownBy(() -> fresh.open("", lost.seal("", "x"))).isInstanceOf(SealingRefused.class);
        assertThat(start(data, "", lost.id()).id()).as("the setting may stay").isEqualTo(fresh.id());
    }

    private MasterKey start(Path folder, String given, String lost) {
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
        return new SealingKey(folder, given, lost, table, TransactionOperations.withoutTransaction(), clock).key();
    }
}
