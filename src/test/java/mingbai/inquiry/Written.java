package mingbai.inquiry;

import java.time.LocalDate;
import java.util.List;
import mingbai.Fresh;

/** Inquiries for tests: made-up people, nothing attached. */
public final class Written {

    private Written() {}

    /** Over the network, on a day. */
    public static Intake web(String agency, LocalDate on) {
        return of(agency, InquiryKind.CONSULTATION, InquiryChannel.WEB, on, "form " + Fresh.code());
    }

    public static Intake of(String agency, InquiryKind kind, InquiryChannel channel, LocalDate on, String once) {
        return new Intake(agency, kind, channel, "夏季供水什么时候恢复", "我们这一片从周一开始停水，请问什么时候能恢复，去哪里看通知？", new Asker("梅试题", "0991-0000001", "mei@example.org", ""), true,
                Inquiry.About.NOTHING, "", on, once, List.of());
    }
}
