package mingbai.assessment.score;

/** A part of the sheet: what its indicators come to. @param deducts whether it began with all its points */
public record SheetGroup(String key, String name, long points, long max, boolean deducts, long low, long high) {}
