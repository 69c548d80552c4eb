package mingbai.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedContentTests {

    private static final int PIECE = SealedContent.PIECE;
    private static final int HEADER = 17;
    private static final int SEALED_PIECE = PIECE + 16;

    private final SecretKey key = MasterKey.freshFileKey();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 65_535, 65_536, 65_537, 131_072, 131_073, 300_000})
    void what_goes_in_comes_out_and_its_length_is_known_before(int size) throws IOException {
        byte[] plain = bytes(size);
        byte[] sealed = sealed(plain);
        assertThat(sealed).hasSize((int) SealedContent.sealedSize(size));
        assertThat(opened(sealed)).isEqualTo(plain);
    }

    @Test
    void every_changed_byte_is_found() throws IOException {
        byte[] sealed = sealed(bytes(100));
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> opened(changed)).as("byte " + at).isInstanceOf(SealingRefused.class);
        }
    }

    @Test
    void every_truncation_is_found_also_at_the_edge_of_a_piece() throws IOException {
        byte[] sealed = sealed(bytes(3 * PIECE));
        for (int length : new int[] {0, 1, HEADER, HEADER + 1, HEADER + 15, HEADER + SEALED_PIECE, HEADER + 2 * SEALED_PIECE, HEADER + 2 * SEALED_PIECE + 7, sealed.length - 1}) {
            assertThatThrownBy(() -> opened(Arrays.copyOf(sealed, length))).as(length + " bytes").isInstanceOf(SealingRefused.class);
        }
    }

    @Test
    void pieces_cannot_be_swapped_repeated_or_added() throws IOException {
        byte[] sealed = sealed(bytes(3 * PIECE));
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, HEADER, swapped, HEADER + SEALED_PIECE, SEALED_PIECE);
        System.arraycopy(sealed, HEADER + SEALED_PIECE, swapped, HEADER, SEALED_PIECE);
        assertThatThrownBy(() -> opened(swapped)).isInstanceOf(SealingRefused.class);
        byte[] longer = Arrays.copyOf(sealed, sealed.length + SEALED_PIECE);
        System.arraycopy(sealed, HEADER, longer, sealed.length, SEALED_PIECE);
        assertThatThrownBy(() -> opened(longer)).isInstanceOf(SealingRefused.class);
    }

    @Test
    void another_key_opens_nothing() throws IOException {
        byte[] sealed = sealed(bytes(100));
        assertThatThrownBy(() -> new SealedContent.Opening(new ByteArrayInputStream(sealed), MasterKey.freshFileKey()).readAllBytes()).isInstanceOf(SealingRefused.class);
    }

    /** A piece that does not authenticate yields not one byte of itself. */
    @Test
    void what_did_not_authenticate_is_not_handed_out() throws IOException {
        byte[] sealed = sealed(bytes(PIECE + 100));
        sealed[sealed.length - 1] ^= 1;
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        assertThatThrownBy(() -> new SealedContent.Opening(new ByteArrayInputStream(sealed), key).transferTo(got)).isInstanceOf(SealingRefused.class);
        assertThat(got.size()).isEqualTo(PIECE);
    }

    private byte[] sealed(byte[] plain) throws IOException {
        return new SealedContent.Sealing(new ByteArrayInputStream(plain), key).readAllBytes();
    }

    private byte[] opened(byte[] sealed) throws IOException {
        return new SealedContent.Opening(new ByteArrayInputStream(sealed), key).readAllBytes();
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
