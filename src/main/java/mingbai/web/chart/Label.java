package mingbai.web.chart;

import java.time.YearMonth;

/**
 * What a row or a column stands for.
 *
 * @param brief   as it stands under a column (up to about five characters)
 * @param full    as it stands in the table and is read out
 * @param group   what several neighbours have in common (a year), said once under the first of them; empty for none
 * @param address where it leads by itself (an agency's own page), empty for nowhere
 */
public record Label(String brief, String full, String group, String address) {

    public static Label of(String name) {
        return new Label(name, name, "", "");
    }

    public static Label of(String name, String address) {
        return new Label(name, name, "", address);
    }

    public static Label of(YearMonth month) {
        String year = month.getYear() + "年";
        return new Label(month.getMonthValue() + "月", year + month.getMonthValue() + "月", year, "");
    }
}
