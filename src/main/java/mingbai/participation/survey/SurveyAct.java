package mingbai.participation.survey;

import mingbai.ledger.ActKind;

/** What happens to a survey beside its content. An answer is recorded by the program, as one more in its box: who gave it is not known. */
enum SurveyAct implements ActKind {
    ANSWERED("survey.answered"),
    BOX_SEALED("survey.box-sealed"),
    /** By staff, from paper or from a survey held before. */
    ENTERED("survey.entered"),
    CODES_MADE("survey.codes-made"),
    EXPORTED("survey.exported");

    private final String key;

    SurveyAct(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public boolean isPublic() {
        return false;
    }
}
