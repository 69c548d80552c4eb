package mingbai.assessment.score;

/** What a public questionnaire came to. @param satisfied share of satisfied answers in hundredths of a per cent @param address where it is read, may be empty */
public record Evaluated(String name, long satisfied, long answers, String address) {}
