package mingbai.inquiry.hotline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What is looked at in a call ({@code inquiry/hotline-checklist.csv}): our own list, no norm sets one. */
public final class CallChecklist {

    private static final Map<String, String> QUESTIONS = read();

    private CallChecklist() {}

    /** Questions by key, in order. */
    public static Map<String, String> questions() {
        return QUESTIONS;
    }

    private static Map<String, String> read() {
        Map<String, String> questions = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CallChecklist.class.getResourceAsStream("/inquiry/hotline-checklist.csv")), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",")).forEach(cells -> questions.put(cells[0], cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("inquiry/hotline-checklist.csv", e);
        }
        return Collections.unmodifiableMap(questions);
    }
}
