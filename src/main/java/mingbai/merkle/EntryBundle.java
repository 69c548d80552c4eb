package mingbai.merkle;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entries as C2SP tlog-tiles packs them: each behind its length in two bytes, the higher first; an entry is at most 65,535 bytes. */
public final class EntryBundle {

    private static final int LONGEST = 0xFFFF;

    private EntryBundle() {}

    public static byte[] encode(List<byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException("an entry has at most 65,535 bytes, this one " + entry.length);
            }
            out.write(entry.length >> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    public static List<byte[]> decode(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (at < bundle.length) {
            if (bundle.length - at < 2) {
                throw new Malformed("条目包在第 " + at + " 字节处中断");
            }
            int length = (bundle[at] & 0xFF) << 8 | bundle[at + 1] & 0xFF;
            at += 2;
            if (bundle.length - at < length) {
                throw new Malformed("条目包在第 " + at + " 字节处中断：应有 " + length + " 字节");
            }
            entries.add(Arrays.copyOfRange(bundle, at, at + length));
            at += length;
        }
        return entries;
    }
}
