package mingbai.inquiry;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** How long an agency has, as dated data ({@code inquiry/terms.csv}): the law of the day of receipt counts; the row that says most of kind and way comes first. */
public final class InquiryTerms {

    private static final List<InquiryTerm> ALL = read();
    private static final long EDITION = edition();

    private InquiryTerms() {}

    /** What a term is for. */
    public enum Step { ACCEPT, ANSWER, LONGEST }

    /**
     * @param kind      null for all
     * @param channel   null for all
     * @param days      working days, the day of receipt not counted
     * @param confirmed whether the value was found in the text it rests on
     */
    public record InquiryTerm(@Nullable InquiryKind kind, @Nullable InquiryChannel channel, Step step, int days, LocalDate from, @Nullable LocalDate to, boolean confirmed,
            String basis) {

        private boolean holds(InquiryKind asked, InquiryChannel by, Step of, LocalDate day) {
            return step == of && (kind == null || kind == asked) && (channel == null || channel == by) && !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        private int exactness() {
            return (channel == null ? 0 : 2) + (kind == null ? 0 : 1);
        }
    }

    public static InquiryTerm of(InquiryKind kind, InquiryChannel channel, Step step, LocalDate received) {
        return ALL.stream().filter(term -> term.holds(kind, channel, step, received)).max(Comparator.comparingInt(InquiryTerm::exactness))
                .orElseThrow(() -> new IllegalArgumentException("no term to " + step + " of a " + kind + " on " + received));
    }

    public static List<InquiryTerm> all() {
        return ALL;
    }

    /** A number that changes when a row does, less than 2<sup>32</sup>. */
    static long editionNumber() {
        return EDITION;
    }

    private static long edition() {
        CRC32 sum = new CRC32();
        sum.update(ALL.toString().getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    private static List<InquiryTerm> read() {
        try (Reader text = new InputStreamReader(Objects.requireNonNull(InquiryTerms.class.getResourceAsStream("/inquiry/terms.csv")), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(text).stream().map(InquiryTerms::term).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("inquiry/terms.csv", e);
        }
    }

    private static InquiryTerm term(CSVRecord row) {
        String to = row.get("to");
        return new InquiryTerm(row.get("kind").isEmpty() ? null : InquiryKind.ofCode(row.get("kind")).orElseThrow(),
                row.get("channel").isEmpty() ? null : InquiryChannel.ofCode(row.get("channel")).orElseThrow(), Step.valueOf(row.get("step").toUpperCase(java.util.Locale.ROOT)),
                Integer.parseInt(row.get("days")), LocalDate.parse(row.get("from")), to.isEmpty() ? null : LocalDate.parse(to), Boolean.parseBoolean(row.get("confirmed")),
                row.get("basis"));
    }
}
