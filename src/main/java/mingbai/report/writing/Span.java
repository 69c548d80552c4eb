package mingbai.report.writing;

import java.util.Arrays;
import java.util.Optional;
import mingbai.figure.Period;

/** The periods a placeholder may name, seen from the one the document is about. */
enum Span {
    NOW("本期") {
        @Override
        Period of(Period period) {
            return period;
        }
    },
    BEFORE("上期") {
        @Override
        Period of(Period period) {
            return period.before();
        }
    },
    YEAR_BEFORE("上年同期") {
        @Override
        Period of(Period period) {
            return period.yearBefore();
        }
    },
    /** From 1 January to the end of the period. */
    THIS_YEAR("本年") {
        @Override
        Period of(Period period) {
            return new Period(period.to().withDayOfYear(1), period.to());
        }
    },
    LAST_YEAR("上年") {
        @Override
        Period of(Period period) {
            return Period.year(period.to().getYear() - 1);
        }
    };

    private final String word;

    Span(String word) {
        this.word = word;
    }

    abstract Period of(Period period);

    static Optional<Span> ofWord(String word) {
        return Arrays.stream(values()).filter(span -> span.word.equals(word)).findFirst();
    }
}
