package mingbai.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/**
 * The form of a sealed file: a header, then pieces of 64 KB, each AES-256-GCM under the file's own key. The nonce of a piece is its number and whether it is
 * the last, so that pieces can be neither changed, swapped, repeated nor left out (the STREAM construction). Never more than two pieces in memory.
 */
final class SealedContent {

    static final int PIECE = 64 * 1024;
    private static final int TAG = 16;
    private static final byte[] HEADER = "mingbai-sealed-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOTHING = {};

    private SealedContent() {}

    /** How long a file of so many bytes is once sealed. */
    static long sealedSize(long plain) {
        return HEADER.length + plain + TAG * Math.max(1, (plain + PIECE - 1) / PIECE);
    }

    private static byte[] piece(int mode, SecretKey key, long number, boolean last, byte[] content) {
        byte[] nonce = ByteBuffer.allocate(12).putLong(number).putInt(last ? 1 : 0).array(); // the key is used for one file only
        return MasterKey.aes(mode, key, nonce, HEADER, content);
    }

    /** Reads plain content and yields it sealed. */
    static final class Sealing extends Pieces {

        private final byte[] head;
        private long size;

        Sealing(InputStream plain, SecretKey key) throws IOException {
            super(plain, key, Cipher.ENCRYPT_MODE, PIECE, HEADER);
            this.head = ahead();
        }

        /** The first piece of the plain content, to tell what it is. */
        byte[] head() {
            return head;
        }

        /** Plain bytes read until now. */
        long size() {
            return size;
        }

        @Override
        void passed(byte[] in, byte[] out) {
            size += in.length;
        }
    }

    /** Reads sealed content and yields the plain one, each piece once it has authenticated; ends in {@link SealingRefused} where it does not. */
    static final class Opening extends Pieces {

        Opening(InputStream sealed, SecretKey key) throws IOException {
            super(afterHeader(sealed), key, Cipher.DECRYPT_MODE, PIECE + TAG, NOTHING);
        }

        private static InputStream afterHeader(InputStream sealed) throws IOException {
            if (!Arrays.equals(sealed.readNBytes(HEADER.length), HEADER)) {
                throw new SealingRefused("加密内容被改动过或者不完整，无法打开，请联系系统管理员");
            }
            return sealed;
        }
    }

    /** Works through a content piece by piece, always one piece ahead: only so does it know which is the last. */
    private abstract static class Pieces extends InputStream {

        private final InputStream source;
        private final SecretKey key;
        private final int mode;
        private final int length;
        private byte[] ahead;
        private byte[] ready;
        private int at;
        private long number;
        private boolean ended;

        Pieces(InputStream source, SecretKey key, int mode, int length, byte[] first) throws IOException {
            this.source = source;
            this.key = key;
            this.mode = mode;
            this.length = length;
            this.ready = first;
            this.ahead = source.readNBytes(length);
        }

        final byte[] ahead() {
            return ahead;
        }

        void passed(byte[] in, byte[] out) {}

        @Override
        public int read() throws IOException {
            return hasMore() ? ready[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] buffer, int start, int most) throws IOException {
            if (most == 0) {
                return 0;
            }
            if (!hasMore()) {
                return -1;
            }
            int count = Math.min(most, ready.length - at);
            System.arraycopy(ready, at, buffer, start, count);
            at += count;
            return count;
        }

        private boolean hasMore() throws IOException {
            while (at == ready.length && !ended) {
                byte[] following = ahead.length < length ? NOTHING : source.readNBytes(length);
                boolean last = following.length == 0;
                ready = piece(mode, key, number++, last, ahead);
                at = 0;
                passed(ahead, ready);
                ended = last;
                ahead = following;
            }
            return at < ready.length;
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
