package mingbai.report.writing;

import java.time.LocalDate;
import mingbai.figure.Period;
import mingbai.figure.Scope;

/**
 * What a document is about.
 *
 * @param agency code
 * @param number of the issue, 0 where papers of the genre have none
 * @param today  the day it is made: figures count what was recorded by then
 */
record Subject(Genre genre, String agency, String agencyName, Scope scope, Period period, int number, LocalDate today) {

    /** The days over which its figures are counted. */
    Period counted() {
        return genre.counted(period);
    }
}
