package mingbai.request.letter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.notice.MailAddress;
import mingbai.notice.SendMail;
import mingbai.paper.OfficialLetter;
import mingbai.request.Applicant;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.letter.Delivery.Method;
import org.springframework.stereotype.Component;

/**
 * Letters by e-mail: the words of the letter itself where it is served that way today, a note that it is there where it is served on the platform. A day
 * that has passed means that the office wrote the mail from an address of its own.
 */
@Component
public class MailLetter {

    private final SendMail mails;
    private final LetterSheets sheets;
    private final CaseBook book;

    MailLetter(SendMail mails, LetterSheets sheets, CaseBook book) {
        this.mails = mails;
        this.sheets = sheets;
        this.book = book;
    }

    /** Why the platform sends no mail, so that the office must; empty when it does. */
    public String whyOff() {
        return mails.whyOff();
    }

    void sent(RequestCase request, Letter letter, boolean today) {
        Delivery delivery = letter.delivery().orElseThrow();
        if (!today || !mails.whyOff().isEmpty()) {
            return;
        }
        String about = "request/" + request.id();
        if (delivery.method() == Method.EMAIL) {
            mails.serve(delivery.to(), "政府信息公开文书 " + letter.number(), words(sheets.sheet(letter), letter.text().body()), about);
        } else if (delivery.method() == Method.PLATFORM && !letter.kind().isAnswer()) {
            addresses(request).forEach(address -> mails.queue(address, "政府信息公开申请有新的文书", "您提出的政府信息公开申请（编号：" + request.number()
                    + "）有新的" + letter.kind().label() + "，可以凭申请编号和查询码在本平台查看、下载。", about));
        }
    }

    private List<String> addresses(RequestCase request) {
        return book.applicants(request.id()).stream().map(Applicant::email).filter(MailAddress::isOne).distinct().toList();
    }

    /** The letter as plain text; what is attached to it is had where the case is followed, or by post. */
    private static String words(OfficialLetter sheet, String body) {
        String attached = sheet.attachments().isEmpty() ? "" : String.join("\n", sheet.attachmentLines()) + "\n（附件请凭申请编号和查询码在本平台下载）";
        return Stream.of(sheet.mark(), sheet.number(), sheet.title(), sheet.addressLine(), body, attached, sheet.signature(), sheet.dayLine(),
                sheet.remarkLine()).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }
}
