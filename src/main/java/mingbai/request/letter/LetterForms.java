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
import mingbai.law.AnswerKind;
import org.jspecify.annotations.Nullable;

/** The forms every letter begins with ({@code request/letters.txt}, {@code request/answers.txt}): a title, and paragraphs with fields 【…】. */
final class LetterForms {

    /** The first line is the title, the others are the body. */
    private static final Map<String, List<String>> LETTERS = read("letters.txt");
    private static final Map<String, List<String>> ANSWERS = read("answers.txt");
    private static final String ANSWER = "【答复内容】";
    private static final Pattern FIELD = Pattern.compile("【([^【】]+)】");

    private LetterForms() {}

    static String title(LetterKind kind) {
        return form(kind).getFirst();
    }

    static String body(LetterKind kind, @Nullable AnswerKind answer) {
        String body = String.join("\n", form(kind).subList(1, form(kind).size()));
        return answer == null ? body : body.replace(ANSWER, String.join("\n", ANSWERS.getOrDefault(answer.name(), List.of(ANSWER))));
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

    private static Map<String, List<String>> read(String name) {
        try (InputStream content = LetterForms.class.getResourceAsStream("/request/" + name)) {
            if (content == null) {
                throw new IllegalStateException("request/" + name + " is missing from the program: build it again");
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
