package mingbai.request;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import mingbai.request.Clocks.Kind;
import mingbai.request.Clocks.SubClock;
import mingbai.web.Tone;

/** What a request waits for, as its people say it (办理环节): computed from its facts, kept beside its clock for lists. */
public enum Phase {
    CONFIRM("待确认收到", Tone.NEWS),
    IN_HAND("办理中", Tone.PLAIN),
    CORRECTION("待补正", Tone.NEWS),
    OPINIONS("征求意见", Tone.NEWS),
    FEE("待缴费", Tone.NEWS),
    /** A letter of it stands in review. Told by its letters, not by its clock. */
    REVIEW("审核中", Tone.PLAIN),
    /** A letter of it is signed and not served yet. */
    SERVE("待送达", Tone.SOON),
    CLOSED("已办结", Tone.DONE);

    private final String label;
    private final Tone tone;

    Phase(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    /** As it stands in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }

    public boolean isOpen() {
        return this != CLOSED;
    }

    public static Optional<Phase> ofCode(String code) {
        return Arrays.stream(values()).filter(phase -> phase.code().equals(code)).findFirst();
    }

    public static Phase of(RequestCase request, Clocks clocks) {
        if (!request.isOpen()) {
            return CLOSED;
        }
        return clocks.open().stream().map(SubClock::kind).map(Phase::of).flatMap(Optional::stream).min(Comparator.comparingInt(Phase::rank)).orElse(IN_HAND);
    }

    /** Of several things waited for, the one without which nothing goes on. */
    private int rank() {
        return switch (this) {
            case CONFIRM -> 0;
            case CORRECTION -> 1;
            case FEE -> 2;
            case OPINIONS -> 3;
            case IN_HAND, REVIEW, SERVE, CLOSED -> 4;
        };
    }

    private static Optional<Phase> of(Kind kind) {
        return switch (kind) {
            case CONFIRM -> Optional.of(CONFIRM);
            case CORRECTION -> Optional.of(CORRECTION);
            case THIRD_PARTY, CO_MAKER -> Optional.of(OPINIONS);
            case FEE_PAYMENT -> Optional.of(FEE);
            case CORRECTION_NOTICE, REASONS, EXTENSION, REPLY -> Optional.empty();
        };
    }
}
