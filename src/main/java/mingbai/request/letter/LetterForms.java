package mingbai.request.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms letters begin with ({@code request/letters.txt}): a title, and paragraphs with fields 【…】. Answers have none: their review makes them. */
final class LetterForms {

    /** The first line is the title, the others are the body. */
    private static final Map<String, List<String>> LETTERS = read();
    private static final Pattern FIELD = Pattern.compile("【([^【】]+)】");

    private LetterForms() {}

    static String title(LetterKind kind) {
        return form(kind).getFirst();
    }

    static String body(LetterKind kind) {
        return String.join("\n", form(kind).subList(1, form(kind).size()));
    }

    /** Puts in what is known; what is not stays a field for the clerk. Values are not searched for fields. */
    static String filled(String form, Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            String value = values.getOrDefault(field.group(1), "").strip();
            field.appendReplacement(filled, Matcher.quoteReplacement(value.isEmpty() ? field.group() : value));
        }
        return field.appendTail(filled).toString();
    }

    private static List<String> form(LetterKind kind) {
        List<String> form = LETTERS.get(kind.name());
        if (form == null || form.size() < 2) {
            throw new IllegalStateException("no form for " + kind + " in request/letters.txt");
        }
        return form;
    }

    private static Map<String, List<String>> read() {
        try (InputStream content = LetterForms.class.getResourceAsStream("/request/letters.txt")) {
            if (content == null) {
                throw new IllegalStateException("request/letters.txt is missing from the program: build it again");
            }
            Map<String, List<String>> forms = new LinkedHashMap<>();
            List<String> current = new ArrayList<>();
            for (String line : new String(content.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).toList()) {
                if (line.matches("\\[[A-Z_]+]")) {
                    current = forms.computeIfAbsent(line.substring(1, line.length() - 1), key -> new ArrayList<>());
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    current.add(line);
                }
            }
            return forms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
