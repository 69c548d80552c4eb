package mingbai.statistics;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mingbai.figure.Asked;
import mingbai.figure.Dimension;
import mingbai.figure.Measure;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A figure as an address asks for it; every number on a page leads to the records of its question.
 *
 * @param agency   code, "" for all the caller may see
 * @param agencies what agency and scope come to, null for all there are
 * @param narrowed values of dimensions besides the agency
 */
public record Question(Measure measure, String agency, Scope scope, @Nullable List<String> agencies, Period period, Map<Dimension, String> narrowed) {

    public static final String DESK = "/desk/statistics/records";
    public static final String PUBLIC = "/report/records";
    /** Added to an address: the records as they stand, also in a period that was closed. */
    public static final String NOW = "&stand=now";

    public Question {
        agencies = agencies == null ? null : List.copyOf(agencies);
        narrowed = narrowed.isEmpty() ? Map.of() : new EnumMap<>(narrowed);
    }

    public Asked asked() {
        return new Asked(agencies, period, narrowed);
    }

    public Question in(Period other) {
        return new Question(measure, agency, scope, agencies, other, narrowed);
    }

    /** What follows the path in the address. */
    public String query() {
        return query(measure, agency, scope, period, narrowed);
    }

    /** The page of the records behind a figure. @param path {@link #DESK} or {@link #PUBLIC} */
    public static String address(String path, Measure measure, String agency, Scope scope, Period period, Map<Dimension, String> narrowed) {
        return path + "?" + query(measure, agency, scope, period, narrowed);
    }

    private static String query(Measure measure, String agency, Scope scope, Period period, Map<Dimension, String> narrowed) {
        StringBuilder query = new StringBuilder("measure=").append(measure.key());
        if (!agency.isEmpty()) {
            query.append("&agency=").append(encoded(agency));
        }
        query.append("&scope=").append(scope.code()).append("&from=").append(period.from()).append("&to=").append(period.to());
        for (Dimension dimension : Dimension.values()) {
            String value = narrowed.get(dimension);
            if (value != null && dimension != Dimension.AGENCY) {
                query.append('&').append(dimension.code()).append('=').append(encoded(value));
            }
        }
        return query.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
