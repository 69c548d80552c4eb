package mingbai.catalog.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.web.Tone;

/** Where a duty stands on a day. Soon is within five working days. */
public enum DutyState {
    COMING("未到期", Tone.PLAIN), DUE("即将到期", Tone.SOON), LATE("逾期", Tone.LATE), DONE("按时公开", Tone.DONE), DONE_LATE("逾期公开", Tone.DONE),
    NOTHING("本期无此类信息", Tone.DONE), EXCUSED("免除", Tone.NEWS);

    private final String label;
    private final Tone tone;

    DutyState(String label, Tone tone) {
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
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public boolean isOpen() {
        return this == COMING || this == DUE || this == LATE;
    }

    public static Optional<DutyState> ofCode(String code) {
        return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
    }

    static final Set<DutyState> ALL = Set.copyOf(List.of(values()));
}
