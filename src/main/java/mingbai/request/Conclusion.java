package mingbai.request;

import java.time.LocalDate;
import mingbai.law.Outcome;

/**
 * How and when a request ended (办理结果). The annual report counts the first one: a new answer that a reconsideration body or a court ordered is no
 * second request, and its result stands in table 3.
 */
record Conclusion(Outcome outcome, LocalDate on) {}
