package mingbai.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A module's work that waits for one person: the port through which the desk's Today (今日待办) gathers one list over all modules. Asked inside
 * one read-only transaction, at most {@link #MOST} items each, most urgent first. A module with several kinds of work offers a bean for each.
 */
public interface WaitingWork {

    int MOST = 100;

    List<Item> of(Caller caller, long account);

    /** Under which tab of Today its items stand. */
    default Kind kind() {
        return Kind.OTHER;
    }

    /** The tabs of Today; the codes stand in addresses. */
    enum Kind {
        REQUESTS("requests", "依申请公开"),
        INQUIRIES("inquiries", "咨询来信"),
        DUTIES("duties", "应公开事项"),
        REVIEW("review", "审核"),
        RETURNED("returned", "退回修改"),
        PUBLISH("publish", "发布"),
        CONFIRM("confirm", "确认"),
        CONTRIBUTIONS("contributions", "信息报送"),
        NOTICES("notices", "公示"),
        PARTICIPATION("participation", "公众参与"),
        REPORTS("reports", "公众纠错"),
        INSPECTION("inspection", "监督检查"),
        MESSAGES("messages", "消息"),
        OTHER("other", "其他");

        private final String code;
        private final String label;

        Kind(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param agency code of the agency it is about
     * @param what   whose turn, in few words
     * @param limit  the term it runs under, null when it has none
     * @param act    label of the one thing to do
     * @param target address where it is done
     */
    record Item(String title, String agency, String what, Instant since, @Nullable Limit limit, String status, Tone tone, String act, String target) {}

    /** The days between which it must be done; provisional when the due day rests on a year whose calendar is not announced. */
    record Limit(LocalDate started, LocalDate due, boolean provisional) {}
}
