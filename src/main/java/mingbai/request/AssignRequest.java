package mingbai.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.request.events.RequestAct;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a request to a section of the agency and to the person who drafts its answer, or to another one (交办、转办). Only inside the agency: the law knows no
 * transfer to another agency, which is named to the applicant instead (Art. 36(5)).
 */
@Component
public class AssignRequest {

    private static final int LONGEST = 60;

    private final CaseBook book;
    private final AccountReading accounts;
    private final SendMessage send;

    AssignRequest(CaseBook book, AccountReading accounts, SendMessage send) {
        this.book = book;
        this.accounts = accounts;
        this.send = send;
    }

    /** Who may be given requests of the agency: its drafters and its disclosure office, account and name. */
    @Transactional(readOnly = true)
    public Map<Long, String> candidates(String agency) {
        Map<Long, String> names = new LinkedHashMap<>();
        List.of(Role.DRAFTER, Role.OFFICE).forEach(role -> accounts.holders(role, agency).forEach(holder -> names.putIfAbsent(holder.account(), holder.name())));
        return names;
    }

    /**
     * @param section in words, may be empty
     * @param handler null for nobody; is told
     * @param note    to the handler, may be empty
     */
    @Transactional
    public RequestCase run(Actor actor, long request, long version, String section, @Nullable Long handler, String note) {
        RequestCase seen = book.seen(request, version);
        if (!seen.isOpen()) {
            throw new Refused("", "这件申请已经办结，不需要再分办。");
        }
        if (section.strip().length() > LONGEST) {
            throw new Refused("section", "承办科室最多" + LONGEST + "字");
        }
        if (note.strip().length() > 500) {
            throw new Refused("note", "交办意见最多500字");
        }
        if (handler != null && !candidates(seen.agency()).containsKey(handler)) {
            throw new Refused("handler", "请选择本机关的起草人或者公开工作机构人员");
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("handler", handler == null ? "" : Long.toString(handler));
        RequestCase assigned = book.change(RequestAct.ASSIGNED, actor, seen.assigned(section.strip(), handler), List.of(), details);
        if (handler != null && handler != actor.accountId()) {
            tell(actor, assigned, handler, note.strip());
        }
        return assigned;
    }

    private void tell(Actor actor, RequestCase request, long handler, String note) {
        String due = book.clocks(request).due().map(day -> "答复期限：" + day + "。").orElse("尚未确认收到，答复期限未开始。");
        send.send(actor, Recipient.person(handler), MessageKind.INFORMATION, request.agency(), "交办依申请公开件：" + Shortened.to(request.subject(), 60),
                "申请编号：" + request.number() + "。" + due + (note.isEmpty() ? "" : "\n" + note), "/desk/request/" + request.id());
    }
}
