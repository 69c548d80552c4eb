package mingbai.participation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.law.DisclosureClass;
import mingbai.ledger.Actor;
import mingbai.participation.events.ActivityAct;
import mingbai.publication.Content;
import mingbai.publication.StartDraft;
import mingbai.publication.SuggestFields;
import mingbai.storage.HtmlCleaner;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins the result document (结果公布): a draft composed from the records, which goes the ordinary way of review and publication. 国令第713号 Art. 18: what came
 * in is sorted, studied, and what is reasonable adopted; Art. 32: the adoption is explained.
 */
@Component
public class ConcludeActivity {

    private static final String GENRE = "其他";
    private static final int SUMMARY = 200;

    private final ActivityBook book;
    private final ActivityParts parts;
    private final AgencyReading agencies;
    private final ActivityResult results;
    private final SuggestFields suggest;
    private final StartDraft start;
    private final TransactionTemplate transaction;

    ConcludeActivity(ActivityBook book, ActivityParts parts, AgencyReading agencies, ActivityResult results, SuggestFields suggest, StartDraft start,
            TransactionTemplate transaction) {
        this.book = book;
        this.parts = parts;
        this.agencies = agencies;
        this.results = results;
        this.suggest = suggest;
        this.start = start;
        this.transaction = transaction;
    }

    /** @return id of the edition of the draft */
    public long run(Actor actor, long id, long version) {
        Content composed = Objects.requireNonNull(transaction.execute(status -> composed(concludable(id, version))));
        String agency = Objects.requireNonNull(transaction.execute(status -> book.get(id).agency()));
        Content content = suggest.into(composed, agency);
        return Objects.requireNonNull(transaction.execute(status -> keep(actor, concludable(id, version), content)));
    }

    private long keep(Actor actor, Activity activity, Content content) {
        Actor acting = new Actor(actor.accountId(), actor.name(), activity.agency(), actor.inSteadOf());
        long edition = start.run(acting, activity.agency(), content);
        book.changeHead(ActivityAct.CONCLUDING, acting, activity.concluding(edition), Map.of("edition", Long.toString(edition)));
        return edition;
    }

    private Activity concludable(long id, long version) {
        Activity activity = book.seen(id, version);
        if (book.state(activity) != ActivityState.CLOSED || results.edition(activity).isPresent()) {
            throw new Overtaken("这项活动");
        }
        if (!activity.newest().state().isOver()) {
            throw new Refused(List.of(Issue.whole("还有一版修改没有办完。请先送审并公布，或者放弃修改，再公布结果")));
        }
        Refused.ifAny(parts.of(activity.kind()).beforeConcluding(activity));
        return activity;
    }

    private Content composed(Activity activity) {
        String result = parts.of(activity.kind()).result(activity);
        String body = "<p>" + activity.kind().label() + "：<a href=\"" + activity.address() + "\">" + escaped(activity.title()) + "</a>（编号" + activity.number() + "）</p>\n" + result;
        String words = HtmlCleaner.text(result);
        return new Content(title(activity), body, agencies.nameOf(activity.agency()), "", book.today(), null, null, "", GENRE, DisclosureClass.PROACTIVE, null, "", null,
                "社会公众", words.length() > SUMMARY ? words.substring(0, SUMMARY - 1) + "…" : words, List.of(), "", List.of(), List.of(), List.of(), Set.of());
    }

    private static String title(Activity activity) {
        String title = switch (activity.kind()) {
            case SOLICITATION -> "关于“" + activity.title() + "”意见采纳情况的说明";
            case SURVEY -> "“" + activity.title() + "”结果";
            case INTERVIEW -> "“" + activity.title() + "”访谈实录";
            case HEARING, MEETING -> "“" + activity.title() + "”情况";
        };
        return title.length() > 200 ? title.substring(0, 199) + "…" : title;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
