package mingbai.report.form;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import mingbai.figure.Period;

/** How often a form is asked for (报送周期). */
public enum FormCadence {
    MONTH("每月"), QUARTER("每季度"), HALF("每半年"), YEAR("每年");

    private final String label;

    FormCadence(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The period of this length that holds the day. */
    public Period containing(LocalDate day) {
        return switch (this) {
            case MONTH -> Period.month(day.getYear(), day.getMonthValue());
            case QUARTER -> Period.quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
            case HALF -> Period.half(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
            case YEAR -> Period.year(day.getYear());
        };
    }

    /** The period of this length with the code, between the years the working calendar knows. */
    public Optional<Period> period(String code) {
        return Period.ofCode(code).filter(period -> period.equals(containing(period.from()))).filter(FormCadence::known);
    }

    private static boolean known(Period period) {
        return period.from().getYear() >= 2008 && period.to().getYear() <= 2097;
    }

    public static Optional<FormCadence> ofName(String name) {
        return Arrays.stream(values()).filter(cadence -> cadence.name().equals(name)).findFirst();
    }
}
