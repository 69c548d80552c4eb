package mingbai.statistics;

import java.time.LocalDate;

/**
 * The closing a figure is read from.
 *
 * @param agency the office that closed the period
 * @param number which version of the closed period: 1 for the first
 */
public record FrozenBy(long closing, String agency, int number, LocalDate on) {

    /** 2026年4月2日封存，第1版. */
    public String label() {
        return on.getYear() + "年" + on.getMonthValue() + "月" + on.getDayOfMonth() + "日封存，第" + number + "版";
    }
}
