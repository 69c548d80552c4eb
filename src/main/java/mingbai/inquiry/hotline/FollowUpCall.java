package mingbai.inquiry.hotline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.publication.Scrub;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody rings back after a call was handled (回访) and writes down what was said. A later export of the call system that knows nothing of it leaves it. */
@Component
public class FollowUpCall {

    static final int NOTE = 500;

    private final CallTable calls;
    private final CallBook book;
    private final Ids ids;
    private final Clock clock;

    FollowUpCall(CallTable calls, CallBook book, Ids ids, Clock clock) {
        this.calls = calls;
        this.book = book;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param batch in which the call was last told, as it was seen @param content null when nobody was reached or nothing was said */
    @Transactional
    public void run(Actor actor, long call, long batch, @Nullable LocalDate on, @Nullable Boolean content, String note) {
        HotlineCall seen = calls.find(call).orElseThrow(NotFound::new);
        if (seen.batch() != batch || !seen.mayBeCalledBack()) {
            throw new Overtaken("这件来电");
        }
        Refused.ifAny(issues(seen, on, content, note));
        book.change(HotlineAct.CALLED_BACK, actor, seen, seen.calledBack(java.util.Objects.requireNonNull(on), content, Scrub.clean(note).strip(), ids.next()));
    }

    private List<Issue> issues(HotlineCall call, @Nullable LocalDate on, @Nullable Boolean content, String note) {
        List<Issue> issues = new ArrayList<>();
        LocalDate handled = java.util.Objects.requireNonNull(call.handledOn());
        if (on == null || on.isBefore(handled) || on.isAfter(LocalDate.now(clock))) {
            issues.add(Issue.of("on", "请填写回访日期，应在办结之日（" + handled + "）至今天之间"));
        }
        if (note.length() > NOTE) {
            issues.add(Issue.of("note", "最多" + NOTE + "字，现有" + note.length() + "字，请缩短"));
        }
        if (!Boolean.TRUE.equals(content) && note.isBlank()) {
            issues.add(Issue.of("note", "没有联系上、没有评价或者不满意的，请写明情况"));
        }
        return issues;
    }
}
