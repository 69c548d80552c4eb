package mingbai.assessment.score;

/** What one scorer gave, in hundredths. @param ordinal 1, 2; 3 for who decides between two that lie too far apart */
public record HandScore(int ordinal, long account, String name, long points, String reason) {}
