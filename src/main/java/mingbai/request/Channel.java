package mingbai.request;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way a request came (申请渠道). What the day of receipt is depends on it (Art. 31). The codes are public interface. */
public enum Channel {
    /** Art. 31(3): the day both sides confirm. */
    WEB("web", "网上提交", true),
    /** Art. 31(1): the day it is handed in. */
    COUNTER("counter", "当面提交", false),
    /** Art. 31(2): by post and signed for; the day of signing. */
    POST("post", "邮寄（签收）", false),
    /** Art. 31(2): an ordinary letter, not signed for; the office confirms on the day it comes, and that day counts. */
    LETTER("letter", "平常信函", true),
    /** Art. 31(3), to the fax of the disclosure office. */
    FAX("fax", "传真", true),
    /** Art. 29(1): asked for by word of mouth and written down by the office. */
    ORAL("oral", "口头提出", false);

    private final String code;
    private final String label;
    private final boolean confirmation;

    Channel(String code, String label, boolean confirmation) {
        this.code = code;
        this.label = label;
        this.confirmation = confirmation;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Whether it counts as received only when the agency and the applicant have confirmed it. */
    public boolean needsConfirmation() {
        return confirmation;
    }

    /**
     * The day it counts as received (Art. 31); empty while it waits for confirmation.
     *
     * @param came      the day it was handed in, signed for or sent
     * @param confirmed the day both sides confirmed, null while they have not
     */
    public Optional<LocalDate> receivedOn(LocalDate came, @Nullable LocalDate confirmed) {
        return confirmation ? Optional.ofNullable(confirmed) : Optional.of(came);
    }

    public static Optional<Channel> ofCode(String code) {
        return Arrays.stream(values()).filter(channel -> channel.code.equals(code)).findFirst();
    }
}
