package mingbai.assessment;

import mingbai.assessment.score.ScoreSheet;
import tools.jackson.databind.json.JsonMapper;

/** Sheets as they are kept. */
final class SheetJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SheetJson() {}

    static String write(Object sheet) {
        return JSON.writeValueAsString(sheet);
    }

    static ScoreSheet read(String content) {
        return JSON.readValue(content, ScoreSheet.class);
    }
}
