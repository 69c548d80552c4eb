package mingbai.inquiry.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.handle.AcceptInquiry;
import mingbai.inquiry.handle.AssignInquiry;
import mingbai.inquiry.handle.EndInquiry;
import mingbai.inquiry.handle.MergeInquiries;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;

/** One act on several inquiries, each in a transaction of its own: what one of them does not allow keeps the others from nothing. */
@Component
class SeveralInquiries {

    private static final int MOST = 100;

    private final InquiryBook book;
    private final AcceptInquiry accept;
    private final AssignInquiry assign;
    private final EndInquiry end;
    private final MergeInquiries merge;

    SeveralInquiries(InquiryBook book, AcceptInquiry accept, AssignInquiry assign, EndInquiry end, MergeInquiries merge) {
        this.book = book;
        this.accept = accept;
        this.assign = assign;
        this.end = end;
        this.merge = merge;
    }

    /** @param issues by number why it was not done */
    record Outcome(int done, List<Issue> issues) {}

    /** @param agencies whose inquiries the caller may act on @param act {@code accept assign invalid merge} */
    Outcome run(Actor actor, Collection<String> agencies, List<String> picked, String act, String handler, String reason) {
        List<Inquiry> inquiries = picked.stream().filter(id -> id.matches(Ids.PATTERN)).distinct().limit(MOST).flatMap(id -> book.find(Long.parseLong(id)).stream())
                .filter(inquiry -> agencies.contains(inquiry.agency())).toList();
        if (inquiries.isEmpty()) {
            return new Outcome(0, List.of(Issue.whole("请先勾选要办理的来信")));
        }
        if (!List.of("accept", "assign", "invalid", "merge").contains(act)) {
            return new Outcome(0, List.of(Issue.of("act", "请选择要办理的事项")));
        }
        return act.equals("merge") ? merged(actor, inquiries) : each(actor, inquiries, act, handler, reason);
    }

    /** The oldest is the one that is answered. */
    private Outcome merged(Actor actor, List<Inquiry> inquiries) {
        List<Inquiry> byDay = inquiries.stream().sorted(java.util.Comparator.comparing(Inquiry::receivedOn).thenComparing(Inquiry::id)).toList();
        try {
            merge.run(actor, byDay.getFirst().id(), byDay.getFirst().version(), byDay.stream().skip(1).map(Inquiry::number).toList());
            return new Outcome(byDay.size(), List.of());
        } catch (Refused refused) {
            return new Outcome(0, refused.issues().stream().map(issue -> Issue.whole(issue.text())).toList());
        } catch (Overtaken overtaken) {
            return new Outcome(0, List.of(Issue.whole(String.valueOf(overtaken.getMessage()))));
        }
    }

    private Outcome each(Actor actor, List<Inquiry> inquiries, String act, String handler, String reason) {
        int done = 0;
        List<Issue> issues = new ArrayList<>();
        for (Inquiry inquiry : inquiries) {
            try {
                one(actor, inquiry, act, handler, reason);
                done++;
            } catch (Refused refused) {
                issues.add(Issue.whole(inquiry.number() + "：" + refused.getMessage()));
            } catch (Overtaken overtaken) {
                issues.add(Issue.whole(inquiry.number() + "：" + overtaken.getMessage()));
            }
        }
        return new Outcome(done, issues);
    }

    private void one(Actor actor, Inquiry inquiry, String act, String handler, String reason) {
        switch (act) {
            case "accept" -> accept.run(actor, inquiry.id(), inquiry.version(), "");
            case "assign" -> assign.run(actor, inquiry.id(), inquiry.version(), inquiry.handler().section(), account(handler), reason);
            default -> end.invalid(actor, inquiry.id(), inquiry.version(), reason);
        }
    }

    private static long account(String typed) {
        if (!typed.matches(Ids.PATTERN)) {
            throw new Refused("handler", "请选择承办人");
        }
        return Long.parseLong(typed);
    }
}
