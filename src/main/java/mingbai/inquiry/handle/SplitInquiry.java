package mingbai.inquiry.handle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.Intake;
import mingbai.inquiry.TakeInquiry;
import mingbai.inquiry.events.InquiryAct;
import mingbai.ledger.Actor;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Several questions in one letter become an inquiry each (拆分), received on the same day; the asker finds all of them under the first number. */
@Component
public class SplitInquiry {

    public static final int MOST = 8;

    private final InquiryBook book;
    private final OpenInquiries open;
    private final TakeInquiry take;
    private final TellAsker tell;
    private final InquirySteps steps;

    SplitInquiry(InquiryBook book, OpenInquiries open, TakeInquiry take, TellAsker tell, InquirySteps steps) {
        this.book = book;
        this.open = open;
        this.take = take;
        this.tell = tell;
        this.steps = steps;
    }

    /** One of the questions, in the asker's words. @param agency code of who is to answer it */
    public record Part(String agency, String title, String text) {}

    @Transactional
    public List<Inquiry> run(Actor actor, long id, long version, List<Part> parts) {
        Inquiry seen = open.free(id, version);
        Refused.ifAny(issues(seen, parts));
        List<Inquiry> made = new ArrayList<>();
        for (int n = 1; n <= parts.size(); n++) {
            made.add(part(actor, seen, parts.get(n - 1), n));
        }
        String numbers = String.join("、", made.stream().map(Inquiry::number).toList());
        Inquiry husk = book.change(InquiryAct.SPLIT, actor, seen.ended(InquiryStage.SPLIT, "来信中的" + made.size() + "个问题分别办理，编号：" + numbers + "。"), List.of(), Map.of("into", numbers),
                steps.taken(actor, id));
        tell.that(husk, "已经分成" + made.size() + "件办理");
        return made;
    }

    private Inquiry part(Actor actor, Inquiry seen, Part part, int n) {
        Intake intake = new Intake(part.agency(), seen.kind(), seen.channel(), part.title(), part.text(), seen.asker(), seen.consent(), seen.about(), seen.category(), seen.receivedOn(),
                "split/" + seen.id() + "/" + seen.version() + "/" + n, List.of());
        Inquiry made = take.run(actor, intake).inquiry();
        return book.change(InquiryAct.SPLIT, actor, made.linked(new Inquiry.Links(0, seen.id(), "")), List.of(), Map.of("from", seen.number()));
    }

    private static List<Issue> issues(Inquiry seen, List<Part> parts) {
        List<Issue> issues = new ArrayList<>();
        if (seen.links().splitFrom() != 0) {
            issues.add(Issue.whole("这件来信就是拆分出来的，不能再拆分"));
        }
        if (parts.size() < 2 || parts.size() > MOST) {
            issues.add(Issue.of("parts", "请拆成2至" + MOST + "件，每件写明标题和内容"));
        }
        for (int n = 0; n < parts.size(); n++) {
            issues.addAll(TypedText.issues("title" + (n + 1), parts.get(n).title(), 100, "请写第" + (n + 1) + "件的标题"));
            issues.addAll(TypedText.issues("text" + (n + 1), parts.get(n).text(), 3_000, "请写第" + (n + 1) + "件的内容"));
        }
        return issues;
    }
}
