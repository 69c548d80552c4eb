package mingbai.inquiry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what way an inquiry came. */
public enum InquiryChannel {
    WEB("网站"),
    VISIT("来访"),
    /** The line set up for questions on disclosure. */
    LINE("专线电话"),
    PHONE("电话"),
    FAX("传真"),
    LETTER("信函"),
    EMAIL("电子邮件"),
    HOTLINE("热线转办");

    private final String label;

    InquiryChannel(String label) {
        this.label = label;
    }

    /** As it stands in addresses and files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** What is to be borne in mind of who came by it; empty where there is nothing. */
    public String caution() {
        return this == EMAIL ? "发件人未经核实" : "";
    }

    public static Optional<InquiryChannel> ofCode(String code) {
        return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
    }
}
