package mingbai.assessment.score;

/**
 * A figure as it was asked for.
 *
 * @param none  whether there is no record of it at all (无记录)
 * @param query address of its records, less the path
 * @param late  how many records lie within the last days of the year, to see a burst; 0 where that is not asked
 */
public record Answer(String title, String unit, String text, long value, boolean none, String query, boolean open, long late) {}
