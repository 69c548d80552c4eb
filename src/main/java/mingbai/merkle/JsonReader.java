package mingbai.merkle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one JSON text (RFC 8259, within I-JSON): no key twice, no fraction, no half surrogate pair, nothing after the end, 64 levels. */
final class JsonReader {

    private static final int DEEPEST = 64;

    private final String text;
    private int at;

    JsonReader(String text) {
        this.text = text;
    }

    @Nullable Object whole() {
        Object value = value(0);
        blank();
        if (at < text.length()) {
            throw wrong("结尾之后还有内容");
        }
        return value;
    }

    private @Nullable Object value(int depth) {
        if (depth > DEEPEST) {
            throw wrong("嵌套超过 " + DEEPEST + " 层");
        }
        blank();
        return switch (peek()) {
            case '{' -> map(depth);
            case '[' -> list(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> map(int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        at++;
        blank();
        if (taken('}')) {
            return map;
        }
        do {
            blank();
            String key = string();
            blank();
            expect(':');
            if (map.containsKey(key)) {
                throw wrong("名称“" + key + "”出现两次");
            }
            map.put(key, value(depth + 1));
            blank();
        } while (taken(','));
        expect('}');
        return map;
    }

    private List<@Nullable Object> list(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        at++;
        blank();
        if (taken(']')) {
            return list;
        }
        do {
            list.add(value(depth + 1));
            blank();
        } while (taken(','));
        expect(']');
        return list;
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw wrong("字符串里有控制字符");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        String string = out.toString();
        for (int i = 0; i < string.length(); i++) {
            if (Json.isLone(string, i)) {
                throw wrong("字符串里有不成对的代理字符");
            }
        }
        return string;
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw wrong("不认识的转义符");
        };
    }

    private char unicode() {
        if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
            throw wrong("\\u 之后应有四位十六进制数");
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private Long number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        if (!digits.matches("0|-?[1-9]\\d{0,15}") || Math.abs(Long.parseLong(digits)) > Json.SAFE) {
            throw wrong("应为整数（绝对值小于 2 的 53 次方）");
        }
        return Long.valueOf(digits);
    }

    private <T extends @Nullable Object> T word(String word, T value) {
        if (!text.startsWith(word, at)) {
            throw wrong("不是 JSON 的值");
        }
        at += word.length();
        return value;
    }

    private void blank() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("文字中断");
        }
        return text.charAt(at);
    }

    private boolean taken(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!taken(c)) {
            throw wrong("应为“" + c + "”");
        }
    }

    private Malformed wrong(String what) {
        return new Malformed("JSON 第 " + (at + 1) + " 个字符处：" + what);
    }
}
