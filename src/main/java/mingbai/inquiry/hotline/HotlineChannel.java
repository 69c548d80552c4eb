package mingbai.inquiry.hotline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what way somebody reached the hotline. */
public enum HotlineChannel {
    PHONE("电话"), WEB("网站"), APP("移动应用"), WECHAT("微信"), SMS("短信"), OTHER("其他");

    private final String label;

    HotlineChannel(String label) {
        this.label = label;
    }

    /** As it stands in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public static Optional<HotlineChannel> ofCode(String code) {
        return Arrays.stream(values()).filter(channel -> channel.code().equals(code)).findFirst();
    }

    static String codes() {
        return String.join(" ", Arrays.stream(values()).map(HotlineChannel::code).toList());
    }
}
