package mingbai.request.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mingbai.paper.OfficialLetter;
import mingbai.request.RequestCase;
import mingbai.request.letter.Delivery.Method;
import mingbai.request.letter.Letter;
import mingbai.request.letter.LetterFile;
import mingbai.request.letter.LetterKind;
import mingbai.request.letter.LetterState;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.Tone;

/**
 * One letter on the desk.
 *
 * @param may      what this person may do with it now
 * @param missing  what still stands against signing, of a draft
 * @param deliver  address the delivery form begins with
 * @param mailOff  why the platform sends no mail, or ""
 * @param typed    what was typed and refused, by field
 */
public record LetterPage(Letter letter, RequestCase request, LetterPreview preview, May may, List<Issue> missing, String deliver, String today, String mailOff,
        Map<String, String> typed, List<Issue> issues, String notice) {

    /** @param signNot why this person may not sign although a colleague could, or "" */
    public record May(boolean edit, boolean sign, String signNot, boolean serve, boolean enterReceipt) {}

    public String address() {
        return "/desk/request-letter/" + letter.id();
    }

    public String value(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }

    public List<LetterFile> attached() {
        return of(LetterFile.Use.ATTACHMENT);
    }

    public List<LetterFile> proofs() {
        return of(LetterFile.Use.PROOF);
    }

    private List<LetterFile> of(LetterFile.Use use) {
        return letter.files().stream().filter(file -> file.use() == use).toList();
    }

    public List<Choice> methods() {
        return Arrays.stream(Method.values()).filter(method -> method != Method.PLATFORM || letter.kind().to() == LetterKind.To.APPLICANT)
                .map(method -> new Choice(method.name(), method.label(), switch (method) {
                    case POST -> "须通过邮政企业，填写邮件号码和投递日期";
                    case COUNTER -> "须上传签收凭证";
                    case EMAIL -> mailOff.isEmpty() ? "填写收件邮箱；送出日期填今天的，由本平台发送正文" : "本平台没有开通邮件，请先用本机关邮箱发送，再登记";
                    case PLATFORM -> "申请人在查询页面打开时为收到";
                })).toList();
    }

    public Tone tone() {
        return tone(letter.state());
    }

    public static Tone tone(LetterState state) {
        return switch (state) {
            case DRAFT, DROPPED -> Tone.PLAIN;
            case SIGNED -> Tone.SOON;
            case SERVED -> Tone.DONE;
        };
    }

    public static String day(LocalDate day) {
        return OfficialLetter.written(day);
    }

    public static String size(long bytes) {
        return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " KB" : "%.1f MB".formatted(bytes / 1048576.0);
    }
}
