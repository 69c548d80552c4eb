package mingbai.storage;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Text whose encoding had to be found: by its byte order mark, else UTF-8 if every byte obeys it, else GB18030 (which holds GBK and
 * GB2312), else none.
 *
 * @param charset what it was, to be named in reports
 */
public record TextEncoding(String text, String charset) {

    public static Optional<TextEncoding> decode(byte[] bytes) {
        Charset marked = marked(bytes);
        if (marked != null) {
            return decode(bytes, marked);
        }
        return decode(bytes, StandardCharsets.UTF_8).or(() -> decode(bytes, Charset.forName("GB18030")));
    }

    private static @Nullable Charset marked(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        return switch (first) {
            case 0xfffe -> StandardCharsets.UTF_16LE;
            case 0xfeff -> StandardCharsets.UTF_16BE;
            default -> null;
        };
    }

    private static Optional<TextEncoding> decode(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(new TextEncoding(text.startsWith("\ufeff") ? text.substring(1) : text, charset.name()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
