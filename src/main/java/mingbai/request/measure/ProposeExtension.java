package mingbai.request.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.law.LegalTerm;
import mingbai.ledger.Actor;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.request.CaseFact;
import mingbai.request.CaseFacts;
import mingbai.request.RequestCase;
import mingbai.request.TextRule;
import mingbai.request.events.RequestAct;
import mingbai.web.Issue;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A longer term is proposed (Art. 33(2)): it needs somebody else's consent, and the applicant told before the term is over. */
@Component
public class ProposeExtension {

    private final MeasureBook measures;
    private final MeasureLetters letters;
    private final SendMessage messages;

    ProposeExtension(MeasureBook measures, MeasureLetters letters, SendMessage messages) {
        this.measures = measures;
        this.letters = letters;
        this.messages = messages;
    }

    /** Working days that may still be added in this round. */
    @Transactional(readOnly = true)
    public int left(RequestCase request) {
        LocalDate received = measures.facts(request).received().orElse(null);
        int most = received == null ? 0 : LegalTerm.on(LegalTerm.REPLY_EXTENSION, received).map(LegalTerm::days).orElse(0);
        CaseFacts facts = measures.facts(request);
        // a fresh start throws away what the old clock was extended by
        LocalDate fresh = Stream.of(facts.last(CaseFact.Corrected.class), facts.last(CaseFact.FeePaid.class)).flatMap(Optional::stream).map(CaseFact::day)
                .max(LocalDate::compareTo).orElse(LocalDate.MIN);
        return Math.max(0, most - facts.all(CaseFact.Extended.class).stream().filter(fact -> !fact.day().isBefore(fresh))
                .mapToInt(CaseFact.Extended::workingDays).sum());
    }

    /** @param reason what the applicant is told why it takes longer */
    @Transactional
    public RequestCase run(Actor actor, long request, long version, int workingDays, String reason) {
        RequestCase seen = measures.inHand(request, version);
        measures.beforeDue(seen, "延长");
        if (measures.waiting(seen, MeasureKind.EXTENSION).isPresent()) {
            throw new Refused("", "已有一项延长申请在办理中，请先办完或者取消它");
        }
        List<Issue> issues = new ArrayList<>();
        int left = left(seen);
        if (workingDays < 1 || workingDays > left) {
            issues.add(Issue.of("days", left == 0 ? "延长已用满法定的上限，不能再延长" : "延长的天数应为1至" + left + "个工作日（第三十三条第二款）"));
        }
        TextRule.required(issues, "reason", reason, TextRule.REMARK, "请写明不能按期答复的原因");
        Refused.ifAny(issues);
        Measure measure = Measure.prepared(measures.newId(), seen, MeasureKind.EXTENSION, reason.strip(), actor).lasting(workingDays);
        RequestCase proposed = measures.prepare(RequestAct.EXTENSION_PROPOSED, actor, seen, measure, Map.of("days", workingDays));
        letters.begin(actor, proposed, measure);
        messages.send(actor, Recipient.holders(seen.agency(), Role.LEADER), MessageKind.INFORMATION, seen.agency(),
                "延长答复期限待同意（" + seen.number() + "）", "须经公开工作机构负责人同意并在答复期限届满前告知申请人。", "/desk/request/" + request + "/extension");
        return proposed;
    }
}
