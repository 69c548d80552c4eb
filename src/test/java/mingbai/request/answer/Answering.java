package mingbai.request.answer;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.law.AnswerKind;
import mingbai.law.Ground;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.publication.ReceiveFile;
import mingbai.request.Asked;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.RequestCase;
import mingbai.request.SubmitRequest;
import mingbai.request.events.RequestAct;
import mingbai.request.letter.Delivery;
import mingbai.request.letter.Letter;
import mingbai.request.letter.LettersFor;
import mingbai.request.letter.ServeLetter;
import mingbai.review.Decision;
import mingbai.review.GiveOpinion;
import mingbai.review.MatterState;
import mingbai.review.SecrecyDecision;
import mingbai.review.reading.ReviewReading;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests of a made-up agency with their answers, and people who are not each other. */
final class Answering {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final BeanFactory beans;
    final Agency agency;
    final Actor office;
    private final Actor signer;
    private final Actor keeper;

    Answering(BeanFactory beans, Staff staff, String name) {
        this.beans = beans;
        this.agency = staff.agency(name);
        this.office = staff.person(agency.code(), "办件员", Role.OFFICE, Role.DRAFTER);
        this.signer = staff.person(agency.code(), "签发人", Role.FIRST_REVIEW, Role.SECOND_REVIEW);
        this.keeper = staff.person(agency.code(), "保密员", Role.SECRECY_REVIEW);
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    RequestCase asked() {
        return bean(SubmitRequest.class).run(office, Asked.counter(agency.code(), MONDAY));
    }

    /** Something that happened to the case. */
    RequestCase happened(RequestCase request, CaseFact... facts) {
        return bean(TransactionTemplate.class).execute(status -> bean(CaseBook.class).change(RequestAct.AMENDED, office, bean(CaseBook.class).get(request.id()),
                List.of(facts), Map.of()));
    }

    RequestCase reopened(RequestCase request, CaseFact ordered) {
        return bean(TransactionTemplate.class).execute(status -> bean(CaseBook.class).change(RequestAct.REOPENED, office,
                bean(CaseBook.class).get(request.id()).reopened(), List.of(ordered), Map.of()));
    }

    Letter letter(Answer answer, RequestCase request) {
        return bean(LettersFor.class).find(java.util.Objects.requireNonNull(answer.to(request.id()).letter())).orElseThrow();
    }

    Attachment file(String name, String text) {
        return bean(ReceiveFile.class).attachment(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
    }

    /** All that the kind needs, filled in. */
    DraftAnswer.Typed full(AnswerKind kind) {
        AnswerContent bare = content(kind, kind.needs(AnswerKind.Need.GROUND)
                ? List.of(new WithheldPart("第3页经办人的手机号码", Ground.THIRD_PARTY, "属于个人隐私，公开会损害其合法权益")) : List.of());
        DraftAnswer.Typed typed = DraftAnswer.Typed.of(bare);
        return kind.gives() ? typed.giving(file("决算报告.txt", "城东村道改造工程竣工决算报告，编号" + kind + agency.code())) : typed;
    }

    AnswerContent content(AnswerKind kind, List<WithheldPart> parts) {
        return new AnswerContent(kind, kind.needs(AnswerKind.Need.PLACE) ? "示范市政务服务大厅三楼" : "", kind.needs(AnswerKind.Need.REASONS) ? "经办理核实的具体理由" : "",
                parts, kind.needs(AnswerKind.Need.RIGHT_AGENCY) ? new RightAgency("", "示范市交通局", "0990-0000009", false) : RightAgency.NONE, "",
                "已核实，仍应这样答复", "", "", "", "联系电话：0990-0000001", List.of());
    }

    Answer draft(RequestCase request, DraftAnswer.Typed typed) {
        return bean(DraftAnswer.class).run(office, request.id(), 0, typed);
    }

    Answer submit(Answer draft) {
        return bean(SubmitAnswer.class).run(office, draft.id(), draft.version(), Map.of());
    }

    /** Answering for whatever was found in it. */
    Answer submitAllTheSame(Answer draft) {
        Map<String, String> accepted = bean(Answers.class).findings(draft).stream()
                .collect(java.util.stream.Collectors.toMap(Answers.Found::key, found -> "对外公布的办公电话"));
        return bean(SubmitAnswer.class).run(office, draft.id(), draft.version(), accepted);
    }

    /** The whole way to the signature. */
    Answer passed(Answer submitted) {
        return decided(submitted, SecrecyDecision.mayBePublic("不涉及国家秘密"));
    }

    Answer decided(Answer submitted, SecrecyDecision secrecy) {
        opinion(submitted, signer, Decision.APPROVE, null);
        opinion(submitted, signer, Decision.APPROVE, null);
        opinion(submitted, keeper, Decision.APPROVE, secrecy);
        return bean(Answers.class).get(submitted.id());
    }

    MatterState opinion(Answer submitted, Actor who, Decision decision, @Nullable SecrecyDecision secrecy) {
        ReviewReading reviews = bean(ReviewReading.class);
        long matter = reviews.mattersOf(Answer.KIND, submitted.id()).getFirst();
        int step = reviews.matter(matter).orElseThrow().step();
        return bean(GiveOpinion.class).run(who, GiveOpinion.Opinion.onScreen(matter, step, decision, decision == Decision.APPROVE ? "" : "请改", secrecy));
    }

    /** Put on the platform on that Monday. */
    RequestCase serve(RequestCase request, long version) {
        return bean(ServeAnswer.class).run(office, request.id(), version, new ServeLetter.Sending(Delivery.Method.PLATFORM, MONDAY, "", "", List.of()));
    }

    RequestCase serve(RequestCase request, Answer ready) {
        return serve(request, ready.version());
    }

    Actor signer() {
        return signer;
    }

    Answer ready(RequestCase request, AnswerKind kind) {
        return passed(submit(draft(request, full(kind))));
    }
}
