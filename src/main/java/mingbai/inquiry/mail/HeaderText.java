package mingbai.inquiry.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.publication.Scrub;
import mingbai.storage.TextEncoding;
import org.jspecify.annotations.Nullable;

/**
 * The words of a header as a person reads them: encoded words (RFC 2047) also where a character is cut between two of them, names of character sets that promise less than what is used,
 * and bytes written there without any encoding. On one line.
 */
final class HeaderText {

    private static final int LONGEST = 10_000;
    private static final Pattern WORD = Pattern.compile("=\\?([A-Za-z0-9_-]{1,40})(?:\\*[A-Za-z-]{1,20})?\\?([BbQq])\\?([^?\\s]*+)\\?=");

    private HeaderText() {}

    static String of(String raw) {
        String text = unfolded(raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw);
        StringBuilder out = new StringBuilder();
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        String charset = "";
        int after = 0;
        for (Matcher word = WORD.matcher(text); word.find();) {
            String between = text.substring(after, word.start());
            String next = word.group(1).toLowerCase(Locale.ROOT);
            if (run.size() > 0 && !(between.isBlank() && next.equals(charset))) {
                out.append(decoded(run, charset));
            }
            if (after == 0 || !between.isBlank()) {
                out.append(plain(between)); // blanks between two words belong to the encoding
            }
            charset = next;
            run.writeBytes(bytes(word.group(2), word.group(3)));
            after = word.end();
        }
        out.append(decoded(run, charset)).append(plain(text.substring(after)));
        return Scrub.clean(out.toString()).replaceAll("[\\p{Cntrl}\\p{Cf}\\s\\u2028\\u2029]+", " ").strip();
    }

    private static String unfolded(String raw) {
        return raw.replaceAll("\\r?\\n[ \\t]", " ").replaceAll("[\\r\\n]+", " ");
    }

    private static String decoded(ByteArrayOutputStream run, String charset) {
        byte[] bytes = run.toByteArray();
        run.reset();
        return bytes.length == 0 ? "" : text(bytes, charset);
    }

    /** What stands there byte for byte, whatever the encoding. */
    private static String plain(String text) {
        return text.chars().allMatch(c -> c < 0x80) ? text : text.chars().allMatch(c -> c <= 0xff) ? text(text.getBytes(StandardCharsets.ISO_8859_1), "") : text;
    }

    private static byte[] bytes(String encoding, String word) {
        return encoding.equalsIgnoreCase("B") ? base64(word) : quoted(word);
    }

    /** What decodes of it; nothing where nothing does. */
    private static byte[] base64(String word) {
        String clean = word.replaceAll("[^A-Za-z0-9+/]", "");
        return Base64.getDecoder().decode(clean.length() % 4 == 1 ? clean.substring(0, clean.length() - 1) : clean);
    }

    private static byte[] quoted(String word) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean hex = c == '=' && i + 2 < word.length() && Character.digit(word.charAt(i + 1), 16) >= 0 && Character.digit(word.charAt(i + 2), 16) >= 0;
            bytes.write(hex ? Integer.parseInt(word.substring(i + 1, i + 3), 16) : c == '_' ? ' ' : c);
            i += hex ? 2 : 0;
        }
        return bytes.toByteArray();
    }

    /**
     * Bytes in the character set they say, or in the one they are in: GB 2312 and GBK are read as GB18030, which holds them; what is not valid in its own is UTF-8 if every byte obeys
     * it, else GB18030.
     */
    static String text(byte[] bytes, String said) {
        Charset charset = charset(said);
        if (charset != null) {
            try {
                return charset.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
            } catch (java.nio.charset.CharacterCodingException notThat) {
                // found below
            }
        }
        return TextEncoding.decode(bytes).map(TextEncoding::text).orElseGet(() -> new String(bytes, charset == null ? Charset.forName("GB18030") : charset));
    }

    /** Null for one nobody knows, and for those that take any byte and so prove nothing. */
    private static @Nullable Charset charset(String said) {
        String name = said.strip().toLowerCase(Locale.ROOT).replaceAll("[\"']", "");
        if (name.startsWith("gb") || name.equals("hz-gb-2312") || name.equals("x-gbk") || name.equals("cp936") || name.equals("ms936")) {
            return Charset.forName("GB18030");
        }
        try {
            return name.isEmpty() || name.startsWith("iso-8859") || name.startsWith("windows-125") || name.equals("us-ascii") || name.equals("ascii") ? null : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
