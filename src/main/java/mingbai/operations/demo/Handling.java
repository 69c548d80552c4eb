package mingbai.operations.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.law.AnswerKind;
import mingbai.publication.ReceiveFile;
import mingbai.request.CaseBook;
import mingbai.request.ConfirmReceipt;
import mingbai.request.RequestCase;
import mingbai.request.answer.Answer;
import mingbai.request.answer.AnswerContent;
import mingbai.request.answer.Answers;
import mingbai.request.answer.DraftAnswer;
import mingbai.request.answer.RightAgency;
import mingbai.request.answer.ServeAnswer;
import mingbai.request.answer.SubmitAnswer;
import mingbai.request.answer.WithheldPart;
import mingbai.request.letter.Delivery;
import mingbai.request.letter.ServeLetter;
import mingbai.review.Decision;
import mingbai.review.GiveOpinion;
import mingbai.review.SecrecyDecision;
import mingbai.review.reading.ReviewReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes requests along the way to their answers, by the use cases behind the desk's pages, as far as it is told. */
@Component
class Handling {

    private final CaseBook book;
    private final ConfirmReceipt confirm;
    private final DraftAnswer draft;
    private final SubmitAnswer submit;
    private final ServeAnswer serve;
    private final Answers answers;
    private final ReceiveFile receive;
    private final GiveOpinion giveOpinion;
    private final ReviewReading reviews;
    private final Team team;
    private final Clock clock;

    Handling(CaseBook book, ConfirmReceipt confirm, DraftAnswer draft, SubmitAnswer submit, ServeAnswer serve, Answers answers, ReceiveFile receive,
            GiveOpinion giveOpinion, ReviewReading reviews, Team team, Clock clock) {
        this.book = book;
        this.confirm = confirm;
        this.draft = draft;
        this.submit = submit;
        this.serve = serve;
        this.answers = answers;
        this.receive = receive;
        this.giveOpinion = giveOpinion;
        this.reviews = reviews;
        this.team = team;
        this.clock = clock;
    }

    RequestCase confirmed(long request, LocalDate on) {
        RequestCase now = book.get(request);
        return confirm.run(team.at("first", now.agency()), request, now.version(), on);
    }

    /** @param file text of the file that is given, "" for none */
    Answer drafted(RequestCase request, AnswerKind kind, String words, List<WithheldPart> parts, RightAgency right, String file) {
        AnswerContent content = new AnswerContent(kind, kind.needs(AnswerKind.Need.PLACE) ? words : "", kind.needs(AnswerKind.Need.PLACE) ? "" : words, parts,
                right, "", kind == AnswerKind.THIRD_PARTY ? "已经核实，第三方书面反对且理由成立" : "", "", "", "", "", List.of());
        DraftAnswer.Typed typed = DraftAnswer.Typed.of(content);
        if (!file.isEmpty()) {
            typed = typed.giving(receive.attachment(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), request.subject() + ".txt"));
        }
        return draft.run(team.at("drafter", request.agency()), request.id(), 0, typed);
    }

    Answer submitted(Answer drafted) {
        Map<String, String> accepted = answers.findings(drafted).stream().collect(Collectors.toMap(Answers.Found::key, found -> "已经核对，可以提供"));
        return submit.run(team.at("drafter", drafted.agency()), drafted.id(), drafted.version(), accepted);
    }

    Answer cleared(Answer submitted) {
        say(submitted, "first", null);
        say(submitted, "leader", null);
        say(submitted, "secrecy", SecrecyDecision.mayBePublic("本机关定密事项范围，未涉及国家秘密"));
        return answers.get(submitted.id());
    }

    private void say(Answer submitted, String login, @Nullable SecrecyDecision secrecy) {
        long matter = reviews.mattersOf(Answer.KIND, submitted.id()).getFirst();
        int step = reviews.matter(matter).orElseThrow().step();
        giveOpinion.run(team.at(login, submitted.agency()), GiveOpinion.Opinion.onScreen(matter, step, Decision.APPROVE, "同意", secrecy));
    }

    RequestCase served(RequestCase request, Answer cleared) {
        return serve.run(team.at("first", request.agency()), request.id(), cleared.version(),
                new ServeLetter.Sending(Delivery.Method.PLATFORM, LocalDate.now(clock), "", "", List.of()));
    }
}
