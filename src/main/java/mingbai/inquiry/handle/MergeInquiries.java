package mingbai.inquiry.handle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.answer.AnswerStage;
import mingbai.inquiry.answer.InquiryAnswers;
import mingbai.inquiry.events.InquiryAct;
import mingbai.ledger.Actor;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Handles several inquiries that ask the same as one (并案): each keeps its number and its clock, and its asker gets the answer. */
@Component
public class MergeInquiries {

    public static final int MOST = 200;

    private final InquiryBook book;
    private final OpenInquiries open;
    private final InquiryAnswers answers;
    private final InquirySteps steps;

    MergeInquiries(InquiryBook book, OpenInquiries open, InquiryAnswers answers, InquirySteps steps) {
        this.book = book;
        this.open = open;
        this.answers = answers;
        this.steps = steps;
    }

    /** @param numbers of those that ask the same */
    @Transactional
    public Inquiry run(Actor actor, long into, long version, List<String> numbers) {
        Inquiry main = open.seen(into, version);
        Refused.ifAny(issues(main, numbers));
        List<Inquiry> others = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        for (String number : numbers.stream().map(String::strip).distinct().toList()) {
            book.numbered(number).filter(other -> other.agency().equals(main.agency()) && other.id() != main.id()).ifPresentOrElse(others::add,
                    () -> issues.add(Issue.of("numbers", "本单位没有编号为“" + number + "”的另一件来信，请核对")));
        }
        Refused.ifAny(issues);
        others.forEach(other -> merge(actor, main, open.free(other.id(), other.version())));
        return book.change(InquiryAct.MERGED, actor, main, List.of(), Map.of("with", others.size()));
    }

    private List<Issue> issues(Inquiry main, List<String> numbers) {
        if (numbers.isEmpty() || numbers.size() > MOST) {
            return List.of(Issue.of("numbers", "请写要并入的来信编号，一次最多" + MOST + "件"));
        }
        boolean reviewed = answers.live(main).filter(answer -> answer.stage() == AnswerStage.IN_REVIEW).isPresent();
        return reviewed ? List.of(Issue.whole("答复正在审核，请先撤回，再并入别的来信")) : List.of();
    }

    private void merge(Actor actor, Inquiry main, Inquiry other) {
        Inquiry.Links links = new Inquiry.Links(main.id(), other.links().splitFrom(), other.links().request());
        book.change(InquiryAct.MERGED, actor, other.linked(links).in(InquiryStage.MERGED), List.of(), Map.of("into", main.number()), steps.taken(actor, other.id()));
    }

    /** Takes one out again; it is handled by itself. */
    @Transactional
    public Inquiry undo(Actor actor, long id, long version) {
        Inquiry merged = book.seen(id, version);
        if (merged.stage() != InquiryStage.MERGED) {
            throw new Overtaken("这件来信");
        }
        if (answers.inReview(List.of(merged.links().mergedInto())).contains(merged.links().mergedInto())) {
            throw new Refused("", "并案的答复正在审核，请先撤回");
        }
        Inquiry.Links links = new Inquiry.Links(0, merged.links().splitFrom(), merged.links().request());
        return book.change(InquiryAct.MERGED, actor, merged.linked(links).in(InquiryStage.IN_HAND), List.of(), Map.of("undone", true));
    }
}
