package mingbai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.request.events.RequestAct;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A clerk enters what came on paper, by fax, at the counter or by word of mouth, on whatever day it came. What was asked for by word of mouth is written
 * down, read back and signed by the applicant, or confirmed on the telephone (Art. 29(1)).
 */
@Component
public class EnterRequest {

    private final SubmitRequest submit;
    private final ConfirmReceipt confirm;
    private final CaseBook book;
    private final Clock clock;

    EnterRequest(SubmitRequest submit, ConfirmReceipt confirm, CaseBook book, Clock clock) {
        this.submit = submit;
        this.confirm = confirm;
        this.book = book;
        this.clock = clock;
    }

    /**
     * @param byTelephone told on the telephone, where nobody can sign
     * @param readBack    whether what was written down was read back and agreed to
     * @param confirmedOn the day both sides confirmed receipt, for what needs it (Art. 31); null when that is still to be done
     */
    public record Entry(Submission submission, boolean byTelephone, boolean readBack, @Nullable LocalDate confirmedOn) {}

    /** @throws Refused with an issue for each field that cannot stand; nothing is entered then */
    @Transactional
    public RequestCase run(Actor actor, Entry entry) {
        Refused.ifAny(issues(entry));
        RequestCase entered = submit.run(actor, entry.submission());
        if (entry.submission().channel() == Channel.ORAL) {
            entered = book.change(RequestAct.WRITTEN_DOWN, actor, entered, List.of(), Map.of("by", entry.byTelephone() ? "telephone" : "signature"));
        }
        return entry.confirmedOn() == null || !entered.channel().needsConfirmation() ? entered
                : confirm.run(actor, entered.id(), entered.version(), entry.confirmedOn());
    }

    private List<Issue> issues(Entry entry) {
        Submission submission = entry.submission();
        LocalDate today = LocalDate.now(clock);
        List<Issue> issues = new ArrayList<>(SubmissionRequirements.issues(submission, today));
        if (submission.channel() == Channel.WEB) {
            issues.add(Issue.of("how", "请选择申请是怎样提出的"));
        }
        if (submission.channel() == Channel.ORAL && !entry.readBack()) {
            issues.add(Issue.of("readBack", entry.byTelephone() ? "请在电话中复述记录的内容，经申请人确认后勾选" : "请向申请人宣读记录的内容，经其确认签字后勾选"));
        }
        if (submission.channel() == Channel.ORAL && !entry.byTelephone() && !hasOriginal(submission)) {
            issues.add(Issue.of("scan", "请上传申请人签字的书面记录（照片、扫描件或者PDF）"));
        }
        LocalDate on = entry.confirmedOn();
        if (on != null && submission.channel().needsConfirmation() && (on.isBefore(submission.submittedOn()) || on.isAfter(today))) {
            issues.add(Issue.of("confirmedOn", "确认日期应在来件日期至今天之间"));
        }
        return issues;
    }

    private static boolean hasOriginal(Submission submission) {
        return submission.applicants().stream().flatMap(person -> person.identity().proofs().stream()).anyMatch(proof -> proof.purpose() == Proof.Purpose.ORIGINAL);
    }
}
