package mingbai.calendar;

import java.time.LocalDate;

/**
 * A day that a notice on holidays settles against the rule of the week: a holiday, or a Saturday or Sunday that is worked (调休).
 *
 * @param name    of the holiday it belongs to, as the notice has it
 * @param working whether it is worked
 * @param notice  address of the notice
 */
public record SpecialDay(LocalDate day, String name, boolean working, String notice) {}
