package mingbai.notice.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.notice.Message;
import mingbai.notice.ReadMessage;
import mingbai.notice.reading.MessageReading;
import mingbai.notice.reading.MessageReading.Received;
import mingbai.notice.reading.MessageReading.Sent;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import mingbai.web.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/messages}: what I was told, and what became of what I sent. */
@Controller
class MessagePages {

    private static final int SIZE = 30;

    private final MessageReading messages;
    private final ReadMessage readMessage;
    private final AgencyReading agencies;

    MessagePages(MessageReading messages, ReadMessage readMessage, AgencyReading agencies) {
        this.messages = messages;
        this.readMessage = readMessage;
        this.agencies = agencies;
    }

    @Bean
    static Place messagesPlace() {
        return new Place("messages", "站内消息", "/desk/messages", 15, Set.of());
    }

    @GetMapping("/desk/messages")
    @MayCall(signedIn = true)
    String list(Actor actor, @RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", tab.equals("sent") ? sent(actor.accountId(), page) : received(actor.accountId(), page));
        return "notice/messages";
    }

    /** Whoever is not among the recipients finds nothing here ({@link ReadMessage}). */
    @PostMapping("/desk/messages/{message}/read")
    @MayCall(signedIn = true)
    String read(@PathVariable long message, Actor actor) {
        Message read = readMessage.read(actor, message);
        return "redirect:" + (read.target().isEmpty() ? "/desk/messages" : read.target());
    }

    private MessagesPage received(long account, int page) {
        Paging paging = Paging.of(page, SIZE, messages.received(account), "/desk/messages");
        List<Received> rows = messages.inbox(account, (int) paging.offset(), SIZE);
        return page(false, rows, List.of(), paging);
    }

    private MessagesPage sent(long account, int page) {
        Paging paging = Paging.of(page, SIZE, messages.sent(account), "/desk/messages?tab=sent");
        return page(true, List.of(), messages.sentBy(account, (int) paging.offset(), SIZE), paging);
    }

    private MessagesPage page(boolean showsSent, List<Received> received, List<Sent> sent, Paging paging) {
        Set<String> codes = Stream.concat(received.stream().map(Received::message), sent.stream().map(Sent::message)).map(Message::agency)
                .collect(Collectors.toSet());
        return new MessagesPage(showsSent, received, sent, agencies.namesOf(codes), paging);
    }
}
