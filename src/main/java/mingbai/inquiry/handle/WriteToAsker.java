package mingbai.inquiry.handle;

import java.util.List;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryMessage;
import mingbai.inquiry.InquiryMessages;
import mingbai.ledger.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office asks back or says how things stand; the asker reads it with number and code. */
@Component
public class WriteToAsker {

    private final InquiryMessages messages;
    private final InquiryBook book;
    private final TellAsker tell;

    WriteToAsker(InquiryMessages messages, InquiryBook book, TellAsker tell) {
        this.messages = messages;
        this.book = book;
        this.tell = tell;
    }

    @Transactional
    public InquiryMessage run(Actor actor, long inquiry, String text) {
        InquiryMessage sent = messages.send(actor, inquiry, TypedText.clean(text), List.of());
        tell.that(book.get(inquiry), "有给您的留言");
        return sent;
    }
}
