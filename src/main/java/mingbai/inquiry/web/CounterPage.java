package mingbai.inquiry.web;

import java.util.Arrays;
import java.util.List;
import mingbai.inquiry.InquiryChannel;
import mingbai.inquiry.InquiryKind;
import mingbai.web.Choice;
import mingbai.web.Issue;

/**
 * The clerk's form for what comes otherwise than over the network.
 *
 * @param agencies for which the clerk may enter
 * @param reading  whether it is shown to be read back instead of to be typed
 */
public record CounterPage(AskForm form, List<Choice> agencies, List<InquiryUploads.Shown> files, String seal, boolean reading, List<Issue> issues) {

    public List<Choice> channels() {
        return Arrays.stream(InquiryChannel.values()).filter(CounterPage::isTyped).map(channel -> new Choice(channel.code(), channel.label(), switch (channel) {
            case VISIT -> "当面来访，记录后念给来访人听，打印签字";
            case LINE -> "信息公开咨询专线，记录后复述";
            case PHONE -> "其他电话，记录后复述";
            case LETTER, FAX, EMAIL -> "来件扫描后作为附件";
            case WEB, HOTLINE -> "";
        })).toList();
    }

    static boolean isTyped(InquiryChannel channel) {
        return channel != InquiryChannel.WEB && channel != InquiryChannel.HOTLINE;
    }

    /** What was said is read back before it counts as what the person said. */
    static boolean isOral(InquiryChannel channel) {
        return channel == InquiryChannel.VISIT || channel == InquiryChannel.LINE || channel == InquiryChannel.PHONE;
    }

    public boolean oral() {
        return InquiryChannel.ofCode(form.get("channel")).filter(CounterPage::isOral).isPresent();
    }

    public List<Choice> kinds() {
        return Arrays.stream(InquiryKind.values()).filter(kind -> kind != InquiryKind.FEEDBACK).map(kind -> Choice.of(kind.code(), kind.label())).toList();
    }

    public List<Choice> consents() {
        return List.of(Choice.of("no", "不同意公开"), Choice.of("yes", "同意公开问题和答复（隐去个人信息）"));
    }

    public String chosen(List<Choice> choices, String field) {
        return choices.stream().filter(choice -> choice.value().equals(form.get(field))).map(Choice::label).findFirst().orElse("");
    }
}
