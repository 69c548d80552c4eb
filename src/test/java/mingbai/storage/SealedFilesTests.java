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
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
@Import(SealedFilesTests.Wiring.class)
class SealedFilesTests {

    @Autowired
    SealedFiles sealedFiles;

    @Autowired
    FileStore store;

    @Autowired
    SweepOrphans sweep;

    @Autowired
    CheckFiles check;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    SettableClock clock;

    @Autowired
    Drawer drawer;

    @Value("${mingbai.data}")
    Path data;

    /** An owner of sealed files: shows none of them to anybody by the ordinary way. */
    static final class Drawer implements FileOwner {
        final Set<String> kept = new HashSet<>();

        @Override
        public String kind() {
            return "drawer";
        }

        @Override
        public boolean owns(String hash) {
            return kept.contains(hash);
        }

        @Override
        public boolean mayRead(String hash, @Nullable Caller caller) {
            return false;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        Drawer drawer() {
            return new Drawer();
        }
    }

    @AfterEach
    void emptyTheDrawer() {
        drawer.kept.clear();
    }

    @Test
    void a_sealed_file_comes_back_whole_with_its_type() throws IOException {
        byte[] picture = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 200_000);
        Sealed sealed = sealedFiles.seal(new ByteArrayInputStream(picture), "身份证正面.txt");
        assertThat(sealed.mediaType()).isEqualTo("image/png");
        assertThat(sealed.size()).isEqualTo(200_000);
        assertThat(opened(Sealed.of(sealed.text()))).isEqualTo(picture);
        assertThat(sealed.text()).matches("[ -~]{1,500}").doesNotContain("身份证");
    }

    @Test
    void the_plain_bytes_are_nowhere_on_the_disk() throws IOException {
        String secret = "公民身份号码" + Fresh.code();
        long before = count();
        Sealed first = seal(secret);
        Sealed second = seal(secret);
        assertThat(first.hash()).as("the same file twice is not seen to be the same").isNotEqualTo(second.hash());
        try (Stream<Path> files = Files.walk(data.resolve("files"))) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> contains(file, secret))).isEmpty();
        }
        assertThat(count()).as("nothing left from sealing").isEqualTo(before);
    }

    @Test
    void empty_and_too_large_files_are_refused_and_leave_nothing() throws IOException {
        long before = count();
        assertThatThrownBy(() -> sealedFiles.seal(new ByteArrayInputStream(new byte[0]), "空.jpg")).isInstanceOf(Refused.class).hasMessageContaining("空的");
        assertThatThrownBy(() -> sealedFiles.seal(new Zeros(50L << 20, 1), "大.jpg")).isInstanceOf(Refused.class).hasMessageContaining("超过 50 MB");
        assertThatThrownBy(() -> sealedFiles.seal(new BrokenOff(), "断.jpg")).isInstanceOf(java.io.UncheckedIOException.class)
                .hasMessageNotContaining("断");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void a_file_of_exactly_the_limit_is_taken() {
        assertThat(sealedFiles.seal(new Zeros(50L << 20, 0), "大.bin").size()).isEqualTo(50L << 20);
    }

    @Test
    void a_changed_truncated_or_missing_ciphertext_does_not_open_at_all() throws IOException {
        Sealed sealed = seal("户口簿" + "页".repeat(100_000));
        Path place = store.path(sealed.hash());
        byte[] whole = Files.readAllBytes(place);
        byte[] changed = whole.clone();
        changed[whole.length - 20] ^= 1;
        Files.write(place, changed);
        assertThatThrownBy(() -> sealedFiles.open(sealed)).as("before the first byte").isInstanceOf(SealingRefused.class).hasMessageContaining("改动过");
        Files.write(place, Arrays.copyOf(whole, whole.length - 1));
        assertThatThrownBy(() -> sealedFiles.open(sealed)).isInstanceOf(SealingRefused.class);
        Files.delete(place);
        assertThatThrownBy(() -> sealedFiles.open(sealed)).isInstanceOf(SealingRefused.class).hasMessageContaining("不在数据目录中");
    }

    @Test
    void the_key_of_one_file_opens_no_other() {
        Sealed one = seal("护照" + Fresh.code());
        Sealed other = seal("军官证" + Fresh.code());
        Sealed swapped = new Sealed(one.hash(), one.size(), one.mediaType(), one.sealedSize(), other.key());
        assertThatThrownBy(() -> sealedFiles.open(swapped)).isInstanceOf(SealingRefused.class);
        assertThatThrownBy(() -> Sealed.of(one.text().replace(" ", "  "))).isInstanceOf(SealingRefused.class);
        assertThatThrownBy(() -> Sealed.of("")).isInstanceOf(SealingRefused.class);
    }

    @Test
    void the_store_knows_checks_and_sweeps_it_like_any_other_file() throws IOException {
        Sealed kept = seal("营业执照" + Fresh.code());
        Sealed left = seal("营业执照" + Fresh.code());
        register(kept);
        register(left);
        drawer.kept.add(kept.hash());
        assertThat(store.find(kept.hash())).contains(new StoredFile(kept.hash(), kept.sealedSize(), "application/octet-stream"));
        Set<String> damaged = new HashSet<>();
        check.run(damaged::add);
        assertThat(damaged).doesNotContain(kept.hash());
        clock.advance(Duration.ofHours(25));
        try {
            sweep.sweep();
        } finally {
            clock.advance(Duration.ofHours(-25));
        }
        assertThat(opened(kept)).isNotEmpty();
        assertThatThrownBy(() -> sealedFiles.open(left)).isInstanceOf(SealingRefused.class);
    }

    @Test
    void no_other_path_reads_it() throws IOException {
        String secret = "法定代表人身份证明" + Fresh.code();
        Sealed sealed = seal(secret);
        register(sealed);
        drawer.kept.add(sealed.hash());
        assertThatThrownBy(() -> store.open(sealed.hash(), null)).isInstanceOf(NotFound.class);
        Path place = store.path(sealed.hash());
        assertThat(contains(place, secret)).isFalse();
        assertThat(TextExtractor.USUAL.read(place, "身份证.txt")).as("the program's own way to texts").isInstanceOf(Extraction.Unreadable.class);
        assertThat(MediaTypes.of(place, "身份证")).isEqualTo("application/octet-stream");
    }

    @Test
    void sealing_happens_before_the_write_transaction_and_registering_in_it() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> seal("x"))).isInstanceOf(IllegalStateException.class).hasMessageContaining("not in it");
        Sealed sealed = seal("户口簿" + Fresh.code());
        assertThatThrownBy(() -> sealedFiles.register(sealed, "drawer")).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void short_texts_and_marks_stand_under_the_same_key() {
        assertThat(sealedFiles.open(sealedFiles.seal("11010119900307451X"))).isEqualTo("11010119900307451X");
        assertThat(sealedFiles.mark("11010119900307451X")).isEqualTo(sealedFiles.mark("11010119900307451X")).hasSize(64);
        assertThat(data.resolve("keys/sealing.key")).exists();
    }

    private Sealed seal(String text) {
        return sealedFiles.seal(new ByteArrayInputStream(text.getBytes(UTF_8)), "证明.txt");
    }

    private void register(Sealed sealed) {
        transaction.executeWithoutResult(status -> sealedFiles.register(sealed, "drawer"));
    }

    private byte[] opened(Sealed sealed) throws IOException {
        try (InputStream content = sealedFiles.open(sealed)) {
            return content.readAllBytes();
        }
    }

    private long count() throws IOException {
        Path incoming = Files.createDirectories(data.resolve("files/incoming"));
        try (Stream<Path> files = Files.list(incoming)) {
            return files.count();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1).contains(new String(text.getBytes(UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return false; // swept in between
        }
    }

    /** So many zeros. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long count, long more) {
            this.left = count + more;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int start, int length) {
            int count = (int) Math.min(length, left);
            Arrays.fill(buffer, start, start + count, (byte) 0);
            left -= count;
            return count == 0 && length > 0 ? -1 : count;
        }
    }

    /** A connection that breaks in the middle. */
    private static final class BrokenOff extends InputStream {
        private int read;

        @Override
        public int read() throws IOException {
            if (read++ > 100_000) {
                throw new IOException("connection reset");
            }
            return 'x';
        }
    }
}
