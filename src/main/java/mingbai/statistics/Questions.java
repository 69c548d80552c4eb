package mingbai.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads questions out of addresses. What makes no sense is refused with a sentence; nothing of it reaches SQL but as a value. */
@Component
public class Questions {

    private static final int LONGEST = 200;
    private static final int SHOWN = 40;

    private final MeasureList measures;
    private final AgencyReading agencies;
    private final Clock clock;

    Questions(MeasureList measures, AgencyReading agencies, Clock clock) {
        this.measures = measures;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * For staff.
     *
     * @param sent  {@code measure}, {@code agency}, {@code scope}, {@code from} and {@code to} or {@code period}, and dimensions by their codes
     * @param scope codes of the agencies the caller may see
     */
    public Question forStaff(Map<String, String> sent, Set<String> scope) {
        return read(sent, scope, measure -> true, agency -> scope.contains(agency.code()));
    }

    /** For the public: measures whose records are open, agencies that have a page. */
    public Question forPublic(Map<String, String> sent) {
        return read(sent, null, Measure::open, agency -> agency.kind() != AgencyKind.SECTION);
    }

    private Question read(Map<String, String> sent, @Nullable Set<String> seen, Predicate<Measure> mayAsk, Predicate<Agency> maySee) {
        List<Issue> issues = new ArrayList<>();
        Optional<Measure> measure = measures.find(sent(sent, "measure")).filter(mayAsk);
        if (measure.isEmpty()) {
            issues.add(Issue.of("measure", "没有可以查看的统计指标“" + shortened(sent(sent, "measure")) + "”，请从统计指标页选择。"));
        }
        String code = sent(sent, "agency");
        Optional<Agency> agency = code.isEmpty() ? Optional.empty() : agencies.byCode(code).filter(maySee);
        if (!code.isEmpty() && agency.isEmpty()) {
            issues.add(Issue.of("agency", "没有机关“" + shortened(code) + "”，或者您不能查看它的统计。"));
        }
        Scope scope = scope(sent, issues);
        Period period = period(sent, issues);
        Map<Dimension, String> narrowed = measure.map(known -> narrowed(known, sent, issues)).orElse(Map.of());
        Refused.ifAny(issues);
        return new Question(measure.orElseThrow(), code, scope, covered(code, scope, seen), period, narrowed);
    }

    private @Nullable List<String> covered(String code, Scope scope, @Nullable Set<String> seen) {
        if (code.isEmpty()) {
            return seen == null ? null : List.copyOf(seen);
        }
        List<String> within = scope.agencies(code, agencies::subtree);
        return seen == null ? within : within.stream().filter(seen::contains).toList();
    }

    private static Scope scope(Map<String, String> sent, List<Issue> issues) {
        String code = sent(sent, "scope");
        Optional<Scope> scope = code.isEmpty() ? Optional.of(Scope.TREE) : Scope.ofCode(code);
        if (scope.isEmpty()) {
            issues.add(Issue.of("scope", "统计范围应为 own（本机关）或者 tree（本机关及所属）。"));
        }
        return scope.orElse(Scope.TREE);
    }

    /** Days, or the code of a period; this year when nothing is said. */
    private Period period(Map<String, String> sent, List<Issue> issues) {
        LocalDate today = LocalDate.now(clock);
        String code = sent(sent, "period");
        if (!code.isEmpty()) {
            return Period.ofCode(code).orElseGet(() -> {
                issues.add(Issue.of("period", "期间应写成 2026、2026-H1、2026-Q1 或者 2026-03。"));
                return Period.year(today.getYear());
            });
        }
        LocalDate from = day(sent, "from", LocalDate.of(today.getYear(), 1, 1), issues);
        LocalDate to = day(sent, "to", LocalDate.of(today.getYear(), 12, 31), issues);
        try {
            return new Period(from, to);
        } catch (IllegalArgumentException e) {
            issues.add(Issue.of("from", "开始日期应在结束日期之前，期间不早于1900年、不晚于9999年，也不超过200年，请核对。"));
            return Period.year(today.getYear());
        }
    }

    private static LocalDate day(Map<String, String> sent, String name, LocalDate otherwise, List<Issue> issues) {
        String text = sent(sent, name);
        try {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            issues.add(Issue.of(name, "日期请写成年-月-日，如 2026-03-02。"));
            return otherwise;
        }
    }

    private static Map<Dimension, String> narrowed(Measure measure, Map<String, String> sent, List<Issue> issues) {
        Map<Dimension, String> narrowed = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            String value = sent.get(dimension.code());
            if (dimension == Dimension.AGENCY || value == null) {
                continue;
            }
            if (!measure.knows(dimension)) {
                issues.add(Issue.of(dimension.code(), "“" + measure.title() + "”不能按" + dimension.label() + "细分。"));
            } else if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
                issues.add(Issue.of(dimension.code(), dimension.label() + "的值太长，或者含有不能识别的字符。"));
            } else {
                narrowed.put(dimension, value);
            }
        }
        return narrowed;
    }

    private static String sent(Map<String, String> sent, String name) {
        String value = sent.getOrDefault(name, "").strip();
        return value.indexOf('\0') >= 0 ? value.replace('\0', '?') : value;
    }

    private static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
