package mingbai.participation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import mingbai.web.Tone;

/** Where an activity stands. Between its clearance and its conclusion the clock says it, no job. */
public enum ActivityState {
    DRAFT("起草中", Tone.PLAIN),
    IN_REVIEW("审核中", Tone.NEWS),
    /** Announced, not begun. */
    CLEARED("待开始", Tone.NEWS),
    OPEN("进行中", Tone.SOON),
    /** Over, the result is being worked out. */
    CLOSED("已截止，整理中", Tone.PLAIN),
    CONCLUDED("已公布结果", Tone.DONE),
    CANCELLED("已取消", Tone.LATE),
    /** Given up, refused or sealed before anybody saw it. */
    DROPPED("已作废", Tone.PLAIN);

    private final String label;
    private final Tone tone;

    ActivityState(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }

    /** Whether its page stands before the public; one that was cancelled stays as a tombstone. */
    public boolean isPublic() {
        return switch (this) {
            case CLEARED, OPEN, CLOSED, CONCLUDED, CANCELLED -> true;
            case DRAFT, IN_REVIEW, DROPPED -> false;
        };
    }

    public static Optional<ActivityState> ofCode(String code) {
        return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
    }
}
