package mingbai.participation.solicitation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import mingbai.web.Tone;

/** What became of an opinion (国令第713号 Art. 18: studied, and what is reasonable adopted). Whatever was not adopted whole is told why. */
public enum Verdict {
    ADOPTED("采纳", Tone.DONE),
    PARTLY("部分采纳", Tone.SOON),
    NOT_ADOPTED("未采纳", Tone.PLAIN),
    NOT_ABOUT("与征求意见稿无关", Tone.PLAIN);

    private final String label;
    private final Tone tone;

    Verdict(String label, Tone tone) {
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

    public boolean wantsReason() {
        return this == PARTLY || this == NOT_ADOPTED;
    }

    public static Optional<Verdict> ofCode(String code) {
        return Arrays.stream(values()).filter(verdict -> verdict.code().equals(code)).findFirst();
    }
}
