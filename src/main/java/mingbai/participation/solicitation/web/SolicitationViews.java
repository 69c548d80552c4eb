package mingbai.participation.solicitation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.participation.Activity;
import mingbai.participation.ActivityState;
import mingbai.participation.solicitation.DraftText;
import mingbai.participation.solicitation.Judgement;
import mingbai.participation.solicitation.Opinion;
import mingbai.participation.solicitation.OpinionWay;
import mingbai.participation.solicitation.Period;
import mingbai.participation.solicitation.Tally;
import mingbai.participation.solicitation.Verdict;
import mingbai.participation.web.ActivityViews;
import mingbai.web.Choice;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import mingbai.web.Paging;
import org.jspecify.annotations.Nullable;

/** What the pages of solicitations show. */
public final class SolicitationViews {

    private static final int SHORT = 24;

    private SolicitationViews() {}

    static List<Choice> passages(DraftText draft) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("0", "对全文"));
        List<String> passages = draft.passages();
        for (int n = 1; n <= passages.size(); n++) {
            String text = passages.get(n - 1);
            choices.add(Choice.of(Integer.toString(n), "第" + n + "段：" + (text.length() > SHORT ? text.substring(0, SHORT) + "…" : text)));
        }
        return choices;
    }

    /** @param passage the words of the chosen passage, "" for the whole */
    public record FormPage(Activity activity, List<Choice> passages, String passage, Map<String, String> typed, String seal, String sum, List<Issue> issues) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        public List<Crumb> crumbs() {
            return List.of(ActivityViews.LIST, new Crumb(activity.title(), activity.address()), Crumb.here("提意见"));
        }
    }

    public record ReceivedPage(Activity activity, int n) {

        public List<Crumb> crumbs() {
            return List.of(ActivityViews.LIST, new Crumb(activity.title(), activity.address()), Crumb.here("意见已经收到"));
        }
    }

    public record DraftPage(Activity activity, DraftText draft, List<Choice> periods, String version, boolean writes, List<Issue> issues) {}

    static List<Choice> periods(List<Period> periods) {
        return periods.stream().map(period -> new Choice(period.code(), period.title(), period.code().equals("other") ? period.basis()
                : "一般不少于" + period.length() + "。" + period.basis() + (period.confirmed() ? "" : "（天数未核对原文）"))).toList();
    }

    /** An opinion with the words of its passage and its judgement. */
    public record Line(Opinion opinion, String passage, @Nullable Judgement judgement) {}

    public record OpinionsPage(Activity activity, ActivityState state, Tally tally, List<Line> lines, List<Choice> passages, String passage, String way, String verdict,
            Paging paging, boolean judges, Set<Long> chosen, Map<String, String> typed, List<Issue> issues, String notice) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        public List<Choice> ways() {
            return Arrays.stream(OpinionWay.values()).map(one -> Choice.of(one.code(), one.label())).toList();
        }

        public List<Choice> filters() {
            List<Choice> all = new ArrayList<>(List.of(Choice.of("-", "待处理")));
            all.addAll(verdicts());
            return all;
        }

        public List<Choice> verdicts() {
            return Arrays.stream(Verdict.values()).map(one -> Choice.of(one.code(), one.label())).toList();
        }

        public String query() {
            return "passage=" + passage + "&way=" + way + "&verdict=" + verdict;
        }
    }

    public record EnterPage(Activity activity, List<Choice> passages, Map<String, String> typed, List<Issue> issues) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        public List<Choice> ways() {
            return OpinionWay.byHand().stream().map(one -> Choice.of(one.code(), one.label())).toList();
        }
    }

    /** The paper that who came to the counter reads over and signs. */
    public record SlipPage(Activity activity, String agency, Opinion opinion, String passage) {}
}
