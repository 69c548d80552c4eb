package mingbai.report.annual;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One agency's report of one year, as it is filed and exchanged. What a report from outside does not contain is absent, not 0.
 *
 * @param agency    code of the agency; a report from outside may name it instead
 * @param year      the year reported on, 1 January to 31 December
 * @param format    which prescribed layout it follows: {@link #FORMAT_2021}, {@link #FORMAT_2019} or {@link #FORMAT_2008}
 * @param narrative parts 1 (总体情况), 5 (存在的主要问题及改进情况) and 6 (其他需要报告的事项); lines are paragraphs
 * @param past      what only older layouts have
 */
public record AnnualReport(String agency, int year, String format, Table1 table1, Table2 table2, Table3 table3, SortedMap<Integer, String> narrative,
        Past past) {

    /** 国办公开办函〔2021〕30号: years from 2021 on. */
    public static final String FORMAT_2021 = "2021";
    /** 国办公开办函〔2019〕60号: 2019 and 2020. */
    public static final String FORMAT_2019 = "2019";
    /** 2008 to 2018: local forms, kept as named figures. */
    public static final String FORMAT_2008 = "2008";

    public AnnualReport {
        narrative = Collections.unmodifiableSortedMap(new TreeMap<>(narrative));
    }

    public AnnualReport(String agency, int year, String format, Table1 table1, Table2 table2, Table3 table3, SortedMap<Integer, String> narrative) {
        this(agency, year, format, table1, table2, table3, narrative, Past.NONE);
    }

    /** The layout prescribed for the report of a year. */
    public static String formatOf(int year) {
        return year >= 2021 ? FORMAT_2021 : year >= 2019 ? FORMAT_2019 : FORMAT_2008;
    }

    public AnnualReport withNarrative(SortedMap<Integer, String> parts) {
        return new AnnualReport(agency, year, format, table1, table2, table3, parts, past);
    }
}
