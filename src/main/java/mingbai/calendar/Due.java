package mingbai.calendar;

import java.time.LocalDate;

/**
 * The last day of a term.
 *
 * @param provisional the term runs through a year whose holidays have not been announced: the day may still move
 */
public record Due(LocalDate day, boolean provisional) {}
