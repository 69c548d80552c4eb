package mingbai.inquiry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mingbai.inquiry.ChangeConsent;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryMessages;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.WithdrawInquiry;
import mingbai.inquiry.answer.InquiryAnswers;
import mingbai.inquiry.answer.InquiryRating;
import mingbai.inquiry.answer.PublishedAnswer;
import mingbai.inquiry.answer.PublishedAnswerReading;
import mingbai.inquiry.answer.RateInquiryAnswer;
import mingbai.inquiry.answer.ReopenInquiry;
import mingbai.inquiry.handle.HandOverInquiry;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;

/** What somebody may do in the own inquiry now, and doing it. */
@Component
class AskerActs {

    private final InquiryMessages messages;
    private final WithdrawInquiry withdraw;
    private final ChangeConsent consent;
    private final InquiryAnswers answers;
    private final PublishedAnswerReading published;
    private final RateInquiryAnswer rate;
    private final ReopenInquiry reopen;
    private final HandOverInquiry handOver;

    AskerActs(InquiryMessages messages, WithdrawInquiry withdraw, ChangeConsent consent, InquiryAnswers answers, PublishedAnswerReading published, RateInquiryAnswer rate,
            ReopenInquiry reopen, HandOverInquiry handOver) {
        this.messages = messages;
        this.withdraw = withdraw;
        this.consent = consent;
        this.answers = answers;
        this.published = published;
        this.rate = rate;
        this.reopen = reopen;
        this.handOver = handOver;
    }

    List<AskerAct> open(Inquiry inquiry) {
        List<AskerAct> open = new ArrayList<>();
        if (inquiry.isOpen() || inquiry.stage() == InquiryStage.ANSWERED) {
            open.add(AskerAct.SUPPLEMENT);
        }
        if (inquiry.isOpen() && !offered(inquiry).isEmpty()) {
            open.add(AskerAct.AGREE);
        }
        if (inquiry.stage() == InquiryStage.ANSWERED && said(inquiry).filter(rating -> rating.way() == InquiryRating.Way.ASKER).isEmpty()) {
            open.add(AskerAct.RATE);
        }
        if (reopen.isPossible(inquiry)) {
            open.add(AskerAct.REOPEN);
        }
        if (inquiry.isOpen()) {
            open.add(AskerAct.CONSENT);
            open.add(AskerAct.WITHDRAW);
        }
        return open;
    }

    private Optional<InquiryRating> said(Inquiry inquiry) {
        return answers.ratings(inquiry.id()).stream().filter(rating -> rating.round() == inquiry.round()).findFirst();
    }

    /** Those that were served, the oldest first. */
    List<AskerCasePage.Answer> answers(Inquiry inquiry) {
        return answers.servedTo(inquiry.id()).stream().map(answer -> new AskerCasePage.Answer(answer.round(), Objects.requireNonNull(answer.servedOn()),
                AskerCasePage.paragraphs(answer.words()), List.of(), published.find(answer.id()).filter(shown -> shown.hidden() == null).map(PublishedAnswer::address).orElse("")))
                .toList();
    }

    String rated(Inquiry inquiry) {
        return said(inquiry).map(rating -> rating.way() == InquiryRating.Way.ASKER ? "您对这次答复的评价：" + rating.scoreText() + "。谢谢。"
                : "工作人员电话回访时记录的评价：" + rating.scoreText() + "。您也可以自己评价，以您自己的评价为准。").orElse("");
    }

    /** Why the office would handle it as a request, "" when it does not ask. */
    String offered(Inquiry inquiry) {
        return handOver.asked(inquiry.id()).orElse("");
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
            case CONSENT -> consent(inquiry, typed.getOrDefault("consent", ""));
            case RATE -> rate(inquiry, typed);
            case REOPEN -> reopen.run(Actor.PROGRAM, inquiry.id(), typed.getOrDefault("reason", ""));
            case AGREE -> {
                sure(typed, "请勾选，确认转为政府信息公开申请");
                handOver.agreed(Actor.PROGRAM, inquiry.id(), "");
            }
        }
    }

    private void consent(Inquiry inquiry, String said) {
        if (!said.matches("yes|no")) {
            throw new Refused("consent", "请选择答复能不能公开");
        }
        consent.run(Actor.PROGRAM, inquiry.id(), inquiry.version(), said.equals("yes"));
    }

    private void rate(Inquiry inquiry, Map<String, String> typed) {
        String stars = typed.getOrDefault("stars", "");
        if (!stars.matches("[1-5]")) {
            throw new Refused("stars", "请选择满意程度");
        }
        rate.byAsker(inquiry.id(), Integer.parseInt(stars), typed.getOrDefault("words", ""));
    }

    private static void sure(Map<String, String> typed, String otherwise) {
        if (!typed.getOrDefault("sure", "").equals("yes")) {
            throw new Refused("sure", otherwise);
        }
    }
}
