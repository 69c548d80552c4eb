package mingbai.inquiry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** By what subject inquiries and calls are sorted ({@code inquiry/categories.csv}), in the order they are offered. */
public final class InquiryCategories {

    private static final Map<String, String> LABELS = read();

    private InquiryCategories() {}

    /** Labels by code. */
    public static Map<String, String> all() {
        return LABELS;
    }

    /** The code itself where it is none of ours, "未分类" where there is none. */
    public static String label(String code) {
        return code.isEmpty() ? "未分类" : LABELS.getOrDefault(code, code);
    }

    private static Map<String, String> read() {
        Map<String, String> labels = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(InquiryCategories.class.getResourceAsStream("/inquiry/categories.csv")), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",")).forEach(cells -> labels.put(cells[0], cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("inquiry/categories.csv", e);
        }
        return java.util.Collections.unmodifiableMap(labels);
    }
}
