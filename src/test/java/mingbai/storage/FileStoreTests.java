package mingbai.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.SettableClock;
import mingbai.web.Caller;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
@Import(FileStoreTests.Wiring.class)
class FileStoreTests {

    @Autowired
    FileStore store;

    @Autowired
    SweepOrphans sweep;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    SettableClock clock;

    @Autowired
    Shelf shelf;

    /** An owner of files: each hash on the shelf is public or not. */
    static final class Shelf implements FileOwner {
        final Map<String, Boolean> isPublic = new HashMap<>();

        @Override
        public String kind() {
            return "shelf";
        }

        @Override
        public boolean owns(String hash) {
            return isPublic.containsKey(hash);
        }

        @Override
        public boolean mayRead(String hash, @Nullable Caller caller) {
            return isPublic.getOrDefault(hash, false);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        Shelf shelf() {
            return new Shelf();
        }
    }

    @AfterEach
    void clearTheShelf() {
        shelf.isPublic.clear();
    }

    @Test
    void a_registered_file_is_found_by_its_hash_and_is_whole() throws IOException {
        StoredFile file = put("政务公开" + Fresh.code());
        register(file);
        assertThat(store.find(file.hash())).contains(file);
        assertThat(file.mediaType()).isEqualTo("text/plain");
        assertThat(store.intact(file)).isTrue();
        Files.writeString(store.path(file.hash()), "changed");
        assertThat(store.intact(file)).isFalse();
    }

    @Test
    void the_hash_is_sha256_of_the_content() {
        assertThat(put("abc").hash()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_file_is_as_visible_as_its_owner() throws IOException {
        StoredFile file = put("附件" + Fresh.code());
        register(file);
        assertThatThrownBy(() -> store.open(file.hash(), null)).isInstanceOf(NotFound.class);
        shelf.isPublic.put(file.hash(), false);
        assertThatThrownBy(() -> store.open(file.hash(), null)).isInstanceOf(NotFound.class);
        shelf.isPublic.put(file.hash(), true);
        try (InputStream content = store.open(file.hash(), null)) {
            assertThat(new String(content.readAllBytes(), UTF_8)).startsWith("附件");
        }
    }

    @Test
    void a_file_over_the_limit_is_refused_and_leaves_nothing() throws IOException {
        Path incoming = store.path("0".repeat(64)).getParent().getParent().resolve("incoming");
        long before = count(incoming);
        assertThatThrownBy(() -> store.put(new Endless(), "大文件.zip")).isInstanceOf(Refused.class).hasMessageContaining("超过 50 MB");
        assertThatThrownBy(() -> store.put(new ByteArrayInputStream(new byte[0]), "空.txt")).isInstanceOf(Refused.class).hasMessageContaining("空的");
        assertThat(count(incoming)).isEqualTo(before);
    }

    @Test
    void registering_needs_a_transaction_an_owner_and_the_content() {
        StoredFile file = put("无主" + Fresh.code());
        assertThatThrownBy(() -> store.register(file, "shelf")).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> store.register(file, "nobody"))).hasMessageContaining("nobody");
        StoredFile missing = new StoredFile("f".repeat(64), 1, "text/plain");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> store.register(missing, "shelf"))).hasMessageContaining("put it first");
    }

    @Test
    void a_name_is_no_way_out_of_the_folder() {
        assertThatThrownBy(() -> store.path("../../../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void orphans_go_after_a_day_and_owned_files_stay() {
        StoredFile owned = put("有主" + Fresh.code());
        StoredFile left = put("无主" + Fresh.code());
        StoredFile disowned = put("弃置" + Fresh.code());
        register(owned);
        register(disowned);
        shelf.isPublic.put(owned.hash(), false);
        sweep.sweep();
        assertThat(store.intact(left)).as("within a day").isTrue();
        clock.advance(Duration.ofHours(25));
        try {
            StoredFile again = put("第二天" + Fresh.code());
            sweep.sweep();
            assertThat(store.intact(again)).isTrue();
            assertThat(store.intact(owned)).isTrue();
            assertThat(store.intact(left)).isFalse();
            assertThat(store.intact(disowned)).isFalse();
            assertThat(store.find(disowned.hash())).isEqualTo(Optional.empty());
        } finally {
            clock.advance(Duration.ofHours(-25));
        }
    }

    private StoredFile put(String text) {
        return store.put(new ByteArrayInputStream(text.getBytes(UTF_8)), "a.txt");
    }

    private void register(StoredFile file) {
        transaction.executeWithoutResult(status -> store.register(file, "shelf"));
    }

    private static long count(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    /** More than anybody would wait for. */
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int start, int length) {
            java.util.Arrays.fill(buffer, start, start + length, (byte) 'x');
            return length;
        }
    }
}
