package mingbai.participation.survey;

import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.participation.ActivityContent;

/**
 * What an office decides of a survey, reviewed and published as a part of its content.
 *
 * @param live       whether results are shown while it goes on
 * @param codesOnly  whether an answer needs a code that was handed out
 * @param perNetwork so many answers a day are taken from one network
 */
public record SurveyRules(Questionnaire questionnaire, boolean live, boolean codesOnly, int perNetwork) {

    public static final int USUAL = 3;
    static final int MOST = 50;

    public static SurveyRules of(ActivityContent content) {
        Map<String, ?> part = content.part();
        String questions = part.get("questions") instanceof String text ? text : "";
        return new SurveyRules(questions.isBlank() ? new Questionnaire(java.util.List.of()) : Questionnaire.parse(questions), Boolean.TRUE.equals(part.get("live")),
                Boolean.TRUE.equals(part.get("codesOnly")), part.get("perNetwork") instanceof Number most ? most.intValue() : USUAL);
    }

    /** As it stands in the content. */
    public Map<String, ?> part() {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("questions", questionnaire.text());
        part.put("live", live);
        part.put("codesOnly", codesOnly);
        part.put("perNetwork", perNetwork);
        return part;
    }
}
