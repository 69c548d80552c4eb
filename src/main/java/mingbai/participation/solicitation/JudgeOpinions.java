package mingbai.participation.solicitation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityState;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges opinions (意见处理), one or several that say the same; judged again, the earlier judgement is replaced. */
@Component
public class JudgeOpinions {

    static final int GIST = 1_000;
    static final int AT_ONCE = 200;
    /** So many characters of somebody's words in a row are a quotation. */
    private static final int QUOTED = 20;

    private final ActivityBook book;
    private final Opinions opinions;

    JudgeOpinions(ActivityBook book, Opinions opinions) {
        this.book = book;
        this.opinions = opinions;
    }

    /**
     * How they are judged.
     *
     * @param gist    what was said, as the result will put it; "" takes the masked words of a single opinion whose sender agreed
     * @param verdict null when none was chosen
     */
    public record Said(String gist, @Nullable Verdict verdict, String reason) {}

    @Transactional
    public Judgement run(Actor actor, long id, Collection<Long> chosen, Said said) {
        Activity activity = book.get(id);
        ActivityState state = book.state(activity);
        if (state != ActivityState.OPEN && state != ActivityState.CLOSED || activity.result() != null) {
            throw new Overtaken("这次征求意见");
        }
        List<Opinion> all = chosen.isEmpty() || chosen.size() > AT_ONCE ? List.of() : opinions.table.all(id, chosen);
        if (all.isEmpty()) {
            throw new Refused("chosen", "请勾选要处理的意见，一次最多" + AT_ONCE + "条");
        }
        String gist = said.gist().isBlank() && all.size() == 1 && all.getFirst().consent() ? all.getFirst().masked(opinions.today()) : said.gist().strip();
        Verdict verdict = said.verdict();
        Refused.ifAny(issues(all, gist, verdict, said.reason()));
        return judge(actor, activity, all, new Judgement(opinions.ids.next(), id, gist, verdict == null ? Verdict.NOT_ABOUT : verdict, said.reason().strip(), actor.name(),
                opinions.clock.millis(), 1));
    }

    private static List<Issue> issues(List<Opinion> all, String gist, @Nullable Verdict verdict, String reason) {
        List<Issue> issues = new ArrayList<>();
        if (verdict == null) {
            issues.add(Issue.of("verdict", "请选择怎样处理"));
        } else if (verdict.wantsReason() && reason.isBlank()) {
            issues.add(Issue.of("reason", "没有全部采纳的，请写明理由，与结果一起公布"));
        }
        if (reason.length() > GIST) {
            issues.add(Issue.of("reason", "说明最多" + GIST + "字"));
        }
        if (gist.isBlank() || gist.length() > GIST) {
            issues.add(Issue.of("gist", gist.isBlank() ? "请归纳意见的内容（提意见的人没有同意公布原文，或者一次处理了多条）" : "归纳最多" + GIST + "字"));
        }
        all.stream().filter(opinion -> !opinion.consent() && quotes(gist, opinion.text())).findFirst().ifPresent(opinion ->
                issues.add(Issue.of("gist", "第" + opinion.n() + "号意见的提出人没有同意公布原文，请用自己的话归纳")));
        return issues;
    }

    /** Whether the gist repeats the words of somebody who did not agree to that. */
    static boolean quotes(String gist, String text) {
        String words = text.replaceAll("\\s+", "");
        String said = gist.replaceAll("\\s+", "");
        if (words.length() < QUOTED) {
            return words.length() > QUOTED / 2 && said.contains(words);
        }
        for (int from = 0; from + QUOTED <= words.length(); from++) {
            if (said.contains(words.substring(from, from + QUOTED))) {
                return true;
            }
        }
        return false;
    }

    private Judgement judge(Actor actor, Activity activity, List<Opinion> all, Judgement judgement) {
        opinions.table.insert(judgement);
        List<Touched> touched = new ArrayList<>(List.of(judgement.touched()));
        for (Opinion opinion : all) {
            Opinion judged = opinion.judged(judgement.id(), judgement.verdict());
            opinions.table.judge(judged);
            touched.add(judged.touched());
        }
        for (Judgement empty : opinions.table.empty(activity.id())) {
            opinions.table.remove(empty.id());
            touched.add(Touched.gone(Judgement.KIND, Long.toString(empty.id()), empty.version() + 1));
        }
        opinions.ledger.record(new Act(OpinionAct.JUDGED, actor, activity.agency(), Map.of("verdict", judgement.verdict().code(), "opinions", all.size()), touched));
        return judgement;
    }
}
