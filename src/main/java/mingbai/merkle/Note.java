package mingbai.merkle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A signed note (C2SP signed-note): lines of text, an empty line, one or more lines of signature. Signatures of keys one does not know
 * are passed over; a wrong signature of a key one knows makes the note worthless.
 *
 * @param text what is signed; ends with a line feed
 */
public record Note(String text, List<Line> signatures) {

    private static final String DASH = "\u2014 ";
    private static final int MOST_SIGNATURES = 100;
    private static final int LONGEST = 1_000_000;

    /** One signature: {@code — name base64(id ‖ signature)}. */
    public record Line(String name, int keyId, byte[] signature) {

        static Line parse(String line) {
            String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
            if (parts.length != 2) {
                throw new Malformed("签名行应写作 — 名称 签名：" + line);
            }
            byte[] bytes = StrictBase64.decode(parts[1]);
            if (bytes.length < 5) {
                throw new Malformed("签名行太短：" + line);
            }
            return new Line(VerifierKey.checkedName(parts[0]), ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, 4, bytes.length));
        }

        String text() {
            byte[] bytes = ByteBuffer.allocate(4 + signature.length).putInt(keyId).put(signature).array();
            return DASH + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
        }
    }

    public Note {
        signatures = List.copyOf(signatures);
        if (text.length() < 2 || !text.endsWith("\n") || text.codePoints().anyMatch(c -> c < ' ' && c != '\n' || c == 0x7F)) {
            throw new Malformed("被签名的文字应以换行结束，不能为空，不能含控制字符");
        }
        if (signatures.isEmpty()) {
            throw new Malformed("没有签名");
        }
    }

    public static Note parse(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new Malformed("签名文件超过 " + LONGEST + " 字节");
        }
        try {
            return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw new Malformed("签名文件不是 UTF-8 文字", e);
        }
    }

    public static Note parse(String note) {
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || !note.endsWith("\n")) {
            throw new Malformed("签名文件应为：文字、空行、签名行，并以换行结束");
        }
        List<Line> signatures = new ArrayList<>();
        for (String line : note.substring(split + 2, Math.max(split + 2, note.length() - 1)).split("\n", -1)) {
            signatures.add(Line.parse(line));
        }
        if (signatures.size() > MOST_SIGNATURES) {
            throw new Malformed("签名超过 " + MOST_SIGNATURES + " 个");
        }
        return new Note(note.substring(0, split + 1), signatures);
    }

    /** Whether the key signed it, and no signature under the key's name and id is wrong. */
    public boolean isSignedBy(VerifierKey key) {
        List<Line> own = signatures.stream().filter(line -> line.keyId == key.id() && line.name.equals(key.name())).toList();
        return !own.isEmpty() && own.stream().allMatch(line -> key.verifies(text, line.signature));
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(line.text()));
        return note.toString();
    }
}
