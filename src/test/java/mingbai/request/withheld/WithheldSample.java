package mingbai.request.withheld;

import java.time.LocalDate;
import java.util.List;
import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.law.AnswerKind;
import mingbai.law.Ground;
import mingbai.ledger.Actor;
import mingbai.request.Asked;
import mingbai.request.RequestCase;
import mingbai.request.SubmitRequest;
import mingbai.request.answer.Answer;
import mingbai.request.answer.AnswerContent;
import mingbai.request.answer.DraftAnswer;
import mingbai.request.answer.RightAgency;
import mingbai.web.Role;
import org.springframework.transaction.support.TransactionTemplate;

/** Something an agency keeps back, for the walk over all handlers. */
final class WithheldSample implements Sample {

    private final SubmitRequest submit;
    private final DraftAnswer draft;
    private final RecordWithheld record;
    private final WithheldReading reading;
    private final Staff staff;
    private final TransactionTemplate transaction;

    WithheldSample(SubmitRequest submit, DraftAnswer draft, RecordWithheld record, WithheldReading reading, Staff staff, TransactionTemplate transaction) {
        this.submit = submit;
        this.draft = draft;
        this.record = record;
        this.reading = reading;
        this.staff = staff;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return "withheld";
    }

    @Override
    public String ownedBy(Agency agency) {
        Actor office = staff.person(agency, Role.OFFICE);
        LocalDate day = LocalDate.of(2026, 3, 2);
        RequestCase request = submit.run(office, Asked.counter(agency.code(), day));
        AnswerContent content = new AnswerContent(AnswerKind.PROCESS, "", "讨论稿", List.of(), RightAgency.NONE, "", "", "", "", "", "", List.of());
        Answer answer = draft.run(office, request.id(), 0, DraftAnswer.Typed.of(content));
        transaction.executeWithoutResult(status -> record.run(office, agency.code(), answer.id(), request.id(),
                List.of(new RecordWithheld.Part("会议讨论记录", Ground.PROCESS, "讨论稿")), day));
        return Long.toString(reading.of(request.id()).getFirst().id());
    }
}
