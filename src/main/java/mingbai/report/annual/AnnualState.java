package mingbai.report.annual;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import mingbai.web.Tone;

/** Where one version of an annual report stands. */
public enum AnnualState {
    DRAFT("起草中", Tone.PLAIN),
    SUBMITTED("已提交", Tone.NEWS),
    RETURNED("退回修改", Tone.LATE),
    /** Passed the check of the competent office; its document may be drafted and reviewed. */
    CLEARED("核定", Tone.SOON),
    PUBLISHED("已公布", Tone.DONE);

    private final String label;
    private final Tone tone;

    AnnualState(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its words may be changed and its figures counted again. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether the competent office has it, or had it: it counts as handed in. */
    public boolean isHandedIn() {
        return this == SUBMITTED || this == CLEARED || this == PUBLISHED;
    }

    public static Optional<AnnualState> ofCode(String code) {
        return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
    }
}
