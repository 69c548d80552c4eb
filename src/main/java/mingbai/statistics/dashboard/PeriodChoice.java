package mingbai.statistics.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.figure.Period;
import mingbai.web.Choice;

/** The periods one can choose from, one kind together; any others are written as days. */
public record PeriodChoice(String kind, List<Choice> periods) {

    /** The value that says: the days below count. */
    public static final String FREE = "free";

    private static final int YEARS = 5;
    private static final int HALVES = 4;
    private static final int QUARTERS = 8;
    private static final int MONTHS = 18;

    static List<PeriodChoice> upTo(LocalDate today) {
        int year = today.getYear();
        return List.of(of("年", IntStream.range(0, YEARS).mapToObj(i -> Period.year(year - i))),
                of("半年", back(Period.half(year, today.getMonthValue() <= 6 ? 1 : 2), HALVES)),
                of("季度", back(Period.quarter(year, (today.getMonthValue() + 2) / 3), QUARTERS)),
                of("月", back(Period.month(year, YearMonth.from(today).getMonthValue()), MONTHS)));
    }

    private static Stream<Period> back(Period from, int count) {
        return Stream.iterate(from, Period::before).limit(count);
    }

    private static PeriodChoice of(String kind, Stream<Period> periods) {
        return new PeriodChoice(kind, periods.map(period -> Choice.of(period.code(), period.label())).toList());
    }
}
