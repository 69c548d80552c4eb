package mingbai.participation.survey;

import mingbai.participation.Activity;
import mingbai.participation.ActivityState;

/**
 * A survey the public may see or could see once: the activity as it stands, and its rules out of the content that was cleared.
 *
 * @param state at the moment it was asked for
 */
public record Survey(Activity activity, ActivityState state, SurveyRules rules) {

    public Questionnaire questionnaire() {
        return rules.questionnaire();
    }

    public long id() {
        return activity.id();
    }

    /** The questionnaire before the public. */
    public String address() {
        return activity.address() + "/survey";
    }

    public String resultsAddress() {
        return address() + "/results";
    }

    /** Whether it takes no more answers. */
    public boolean over() {
        return switch (state) {
            case CLOSED, CONCLUDED, CANCELLED -> true;
            case DRAFT, IN_REVIEW, DROPPED, CLEARED, OPEN -> false;
        };
    }

    /** Whether counts may be shown to the public at this moment. A survey that was called off has no result. */
    public boolean showsResults() {
        return switch (state) {
            case OPEN, CLOSED -> rules.live();
            case CONCLUDED -> true;
            case DRAFT, IN_REVIEW, DROPPED, CLEARED, CANCELLED -> false;
        };
    }

    /** What the seal of a questionnaire is for. */
    public String form() {
        return "survey " + id();
    }

    /** What the seal of a sheet that staff enter is for. */
    public String sheet() {
        return "survey sheet " + id();
    }

    /** Whether staff may enter answers that came on paper. */
    public boolean takesSheets() {
        return state == ActivityState.OPEN || state == ActivityState.CLOSED;
    }
}
