package mingbai.inquiry.concern;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where something that moves the public was seen. */
public enum SignalSource {
    INQUIRIES("群众来信集中反映"), HOTLINE("热线集中反映"), MEDIA("媒体报道"), NETWORK("网络热议"), RUMOUR("不实信息"), EMERGENCY("突发事件"), OTHER("其他");

    private final String label;

    SignalSource(String label) {
        this.label = label;
    }

    /** As it stands in forms and files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public static Optional<SignalSource> ofCode(String code) {
        return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
    }
}
