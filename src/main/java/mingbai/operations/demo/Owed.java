package mingbai.operations.demo;

import java.time.LocalDate;

/**
 * What a made-up body owes of one matter for one period, or always.
 *
 * @param matter code of the matter
 * @param name   what the paper is of, as its title has it
 * @param words  the kind of paper it is written as
 * @param genre  the genre it is shown as
 * @param period code of the period, or STANDING
 * @param label  what the period is called: 2026年第一季度; "" for a standing matter
 * @param from   the day the term runs from
 */
record Owed(Unit unit, String matter, String name, String words, String genre, String theme, String period, String label, LocalDate from, LocalDate due) {}
