package mingbai.report.annual;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.web.Times;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who of the agencies below owes the report of a year and where each stands. */
@Component
@Transactional(readOnly = true)
public class AnnualCollection {

    private final AnnualBookTable table;
    private final AgencyReading agencies;
    private final Clock clock;

    AnnualCollection(AnnualBookTable table, AgencyReading agencies, Clock clock) {
        this.table = table;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** One agency. @param book null while it has not begun */
    public record Line(Agency agency, @Nullable AnnualBook book, AnnualTerm term, LocalDate today) {

        public Where where() {
            return book == null ? Where.NOT_BEGUN : Where.valueOf(book.state().name());
        }

        /** The day it first became public, else null. */
        public @Nullable LocalDate publishedOn() {
            Long at = book == null ? null : book.current().publishedAt();
            return at == null ? null : LocalDate.ofInstant(java.time.Instant.ofEpochMilli(at), Times.ZONE);
        }

        /** Past the day of Art. 49 and not public, or made public after it. A correction on its way is not late. */
        public boolean late() {
            LocalDate on = publishedOn();
            boolean corrects = book != null && book.current().n() > 1;
            return !corrects && (on == null ? today.isAfter(term.due()) : on.isAfter(term.due()));
        }

        public boolean open() {
            return where() != Where.PUBLISHED;
        }

        public long left() {
            return term.left(today);
        }
    }

    /** Where an agency stands with its report. */
    public enum Where {
        NOT_BEGUN("未开始", Tone.PLAIN), DRAFT("起草中", Tone.PLAIN), RETURNED("退回修改", Tone.LATE), SUBMITTED("已提交，待核定", Tone.NEWS), CLEARED("已核定，待公布", Tone.SOON),
        PUBLISHED("已公布", Tone.DONE);

        private final String label;
        private final Tone tone;

        Where(String label, Tone tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public Tone tone() {
            return tone;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Optional<Where> ofCode(String code) {
            return java.util.Arrays.stream(values()).filter(where -> where.code().equals(code)).findFirst();
        }
    }

    /** Those of the agencies that owe a report of the year, in the order of the tree. */
    public List<Line> lines(Collection<Agency> among, int year) {
        LocalDate today = LocalDate.now(clock);
        List<Agency> owing = among.stream().filter(agency -> owes(agency, year)).toList();
        Map<String, AnnualBook> books = new LinkedHashMap<>();
        Map<String, Agency> byCode = new LinkedHashMap<>();
        owing.forEach(agency -> byCode.put(agency.code(), agency));
        table.of(byCode.keySet(), year).stream().filter(book -> book.scope() == AnnualTerm.scope(byCode.get(book.agency()).kind()))
                .forEach(book -> books.put(book.agency(), book));
        List<Line> lines = new ArrayList<>();
        owing.forEach(agency -> lines.add(new Line(agency, books.get(agency.code()), AnnualTerm.of(agency.kind(), year), today)));
        return lines;
    }

    /** A body that ended before the year was over is accounted for by who follows it. */
    public static boolean owes(Agency agency, int year) {
        return AnnualTerm.owes(agency.kind()) && agency.validOn(LocalDate.of(year, 12, 31));
    }

    public static Map<Where, Long> counts(List<Line> lines) {
        Map<Where, Long> counts = new EnumMap<>(Where.class);
        lines.forEach(line -> counts.merge(line.where(), 1L, Long::sum));
        return counts;
    }

    /** Own reports: those of these agencies, newest year first. */
    public List<AnnualBook> books(Collection<String> codes, int limit, long offset) {
        return table.of(codes, limit, offset);
    }

    public long countBooks(Collection<String> codes) {
        return table.count(codes);
    }

    public Optional<AnnualBook> find(long id) {
        return table.find(id);
    }

    public List<AnnualVersion> versions(long book) {
        return table.versions(book);
    }

    public List<Agency> within(String code) {
        return agencies.within(code);
    }
}
