package mingbai.request.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.events.RequestAct;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes down an applicant's suggestion to disclose the information to everybody (Art. 44(2)), and the agency's answer to it. */
@Component
public class SuggestProactive {

    private static final int WORDS = 1_000;

    private final ProactiveTable table;
    private final CaseBook book;
    private final Clock clock;

    SuggestProactive(ProactiveTable table, CaseBook book, Clock clock) {
        this.table = table;
        this.book = book;
        this.clock = clock;
    }

    /** @param actor the clerk who writes it down, or the program for the applicant's own */
    @Transactional
    public Suggestion run(Actor actor, long request, String words) {
        text("suggestion", words, "请写明申请人的建议");
        RequestCase found = book.get(request);
        Suggestion one = new Suggestion(request, words.strip(), LocalDate.now(clock), null, "", null, 1);
        if (!table.insert(one)) {
            throw new Refused("suggestion", "这件申请已有一条建议");
        }
        book.change(RequestAct.SUGGESTED, actor, found.unchanged(), List.of(), actor.accountId() == 0 ? Map.of("by", "applicant") : Map.of(), one.touched());
        return one;
    }

    /** @param take whether it falls within what is to be disclosed proactively; the draft is made by {@link MakeProactive} */
    @Transactional
    public Suggestion answer(Actor actor, long request, long version, boolean take, String reply) {
        text("reply", reply, "请写明审核的结果和理由，申请人会看到");
        Suggestion seen = table.suggestion(request).orElseThrow(NotFound::new);
        if (seen.version() != version || seen.taken() != null) {
            throw new Overtaken("这条建议");
        }
        Suggestion answered = seen.answered(take, reply.strip(), LocalDate.now(clock));
        table.update(answered);
        book.change(RequestAct.SUGGESTION_ANSWERED, actor, book.get(request).unchanged(), List.of(), Map.of("taken", take), answered.touched());
        return answered;
    }

    /** Of a case, as the desk and the applicant see it. */
    @Transactional(readOnly = true)
    public Optional<Suggestion> of(long request) {
        return table.suggestion(request);
    }

    private static void text(String field, String text, String missing) {
        if (text.isBlank() || text.length() > WORDS) {
            throw new Refused(field, text.isBlank() ? missing : "最多" + WORDS + "字，现有" + text.length() + "字，请缩短");
        }
    }
}
