package mingbai.inspection.campaign;

/** What the office found when it looked at an answer itself. @param stands whether the answer is true @param on the day */
public record Verdict(boolean stands, String note, String name, String on) {}
