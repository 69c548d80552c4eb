package mingbai.report.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import mingbai.figure.Period;

/** What kind of document is written (文种). Each has a template of the house that agencies adapt. */
public enum Genre {
    SUMMARY("summary", "工作总结", "工作总结", 12),
    SELF_INSPECTION("self-inspection", "自查报告", "报告", 12),
    PLAN("plan", "工作计划", "工作计划", 12),
    MONTHLY("monthly", "月报", "报告", 1),
    BRIEFING("briefing", "简报", "其他", 1);

    private final String code;
    private final String label;
    private final String publicGenre;
    private final int months;

    Genre(String code, String label, String publicGenre, int months) {
        this.code = code;
        this.label = label;
        this.publicGenre = publicGenre;
        this.months = months;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** The genre of the published document. */
    String publicGenre() {
        return publicGenre;
    }

    /** Whether it is written for years; the others are for months. */
    public boolean yearly() {
        return months == 12;
    }

    /** Whether its papers carry a number of their own (第N期). */
    public boolean numbered() {
        return this == BRIEFING;
    }

    public static Optional<Genre> ofCode(String code) {
        return Arrays.stream(values()).filter(genre -> genre.code.equals(code)).findFirst();
    }

    /** A plan is for the coming period: what was done is counted over the one before it. */
    Period counted(Period of) {
        return this == PLAN ? of.before() : of;
    }

    /** The lines of the template of the house. */
    java.util.Set<String> house() {
        return Written.template(template()).stream().map(Written::text).collect(java.util.stream.Collectors.toSet());
    }

    /** The template of the house. */
    String template() {
        String name = "/mingbai/report/writing/" + code + ".md";
        try (InputStream content = Genre.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException(name + " is missing from the program: build it again");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
