package mingbai.merkle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON as the log needs it: strings, whole numbers, booleans, null, lists and maps. Written in the one form of RFC 8785, in which equal
 * values have equal bytes; read strictly, so that two readers cannot see two things in one text. Whole numbers beyond ±(2^53 − 1) are
 * written as strings (RFC 8785 appendix D, RFC 7493 §2.2); fractions are refused.
 */
public final class Json {

    static final long SAFE = (1L << 53) - 1;

    private Json() {}

    public static String canonical(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out, "");
        return out.toString();
    }

    /** Reads a text into String, Long, Boolean, null, List and Map. */
    public static @Nullable Object parse(String text) {
        return new JsonReader(text).whole();
    }

    /** Reads a text that must be an object. */
    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> object(String text) {
        if (parse(text) instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new Malformed("应为 JSON 对象");
    }

    private static void write(@Nullable Object value, StringBuilder out, String where) {
        switch (value) {
            case null -> out.append("null");
            case String text -> quote(text, out, where);
            case Boolean truth -> out.append(truth.booleanValue());
            case Long number -> number(number, out);
            case Integer number -> out.append(number.intValue());
            case Short number -> out.append(number.shortValue());
            case List<?> list -> list(list, out, where);
            case Map<?, ?> map -> map(map, out, where);
            default -> throw new IllegalArgumentException("at '" + where + "': " + value.getClass().getName()
                    + " is not a string, whole number, boolean, list or map; write it as a string");
        }
    }

    private static void number(long number, StringBuilder out) {
        if (number > SAFE || number < -SAFE) {
            out.append('"').append(number).append('"');
        } else {
            out.append(number);
        }
    }

    private static void list(List<?> list, StringBuilder out, String where) {
        out.append('[');
        int at = 0;
        for (Object item : list) {
            out.append(at == 0 ? "" : ",");
            write(item, out, where + "[" + at++ + "]");
        }
        out.append(']');
    }

    /** Keys in the order of their UTF-16 code units (RFC 8785 §3.2.3), which is the order of {@link String#compareTo}. */
    private static void map(Map<?, ?> map, StringBuilder out, String where) {
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        out.append('{');
        boolean first = true;
        for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
            out.append(first ? "" : ",");
            first = false;
            quote(entry.getKey(), out, where);
            out.append(':');
            write(entry.getValue(), out, where.isEmpty() ? entry.getKey() : where + "." + entry.getKey());
        }
        out.append('}');
    }

    private static void quote(String text, StringBuilder out, String where) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(c < 0x10 ? "0" : "1").append(Character.forDigit(c & 0xF, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
            if (isLone(text, at)) {
                throw new IllegalArgumentException("at '" + where + "': half a surrogate pair at character " + at + " has no UTF-8");
            }
        }
        out.append('"');
    }

    static boolean isLone(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
