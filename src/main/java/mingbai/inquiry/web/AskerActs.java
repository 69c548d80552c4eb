package mingbai.inquiry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryMessages;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.WithdrawInquiry;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;

/** What somebody may do in the own inquiry now, and doing it. */
@Component
class AskerActs {

    private final InquiryMessages messages;
    private final WithdrawInquiry withdraw;

    AskerActs(InquiryMessages messages, WithdrawInquiry withdraw) {
        this.messages = messages;
        this.withdraw = withdraw;
    }

    List<AskerAct> open(Inquiry inquiry) {
        List<AskerAct> open = new ArrayList<>();
        if (inquiry.isOpen() || inquiry.stage() == InquiryStage.ANSWERED) {
            open.add(AskerAct.SUPPLEMENT);
        }
        if (inquiry.isOpen()) {
            open.add(AskerAct.WITHDRAW);
        }
        return open;
    }

    List<AskerCasePage.Answer> answers(Inquiry inquiry) {
        return List.of();
    }

    String rated(Inquiry inquiry) {
        return "";
    }

    String offered(Inquiry inquiry) {
        return "";
    }

    void run(AskerAct act, Inquiry inquiry, Map<String, String> typed, List<Attachment> files) {
        if (!open(inquiry).contains(act)) {
            throw new Refused("", "这件来信现在不能" + act.label());
        }
        switch (act) {
            case SUPPLEMENT -> messages.send(Actor.PROGRAM, inquiry.id(), typed.getOrDefault("text", ""), files);
            case WITHDRAW -> {
                sure(typed, "请勾选，确认撤回后不再办理");
                withdraw.run(Actor.PROGRAM, inquiry.id(), inquiry.version(), typed.getOrDefault("note", ""));
            }
            case RATE, REOPEN, AGREE -> throw new Refused("", "这件来信现在不能" + act.label());
        }
    }

    private static void sure(Map<String, String> typed, String otherwise) {
        if (!typed.getOrDefault("sure", "").equals("yes")) {
            throw new Refused("sure", otherwise);
        }
    }
}
