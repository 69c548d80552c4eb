package mingbai.participation.solicitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mingbai.almanac.Almanac;
import mingbai.participation.Activity;
import mingbai.participation.ActivityContent;
import mingbai.participation.ActivityKind;
import mingbai.participation.ActivityPart;
import mingbai.participation.ActivityState;
import mingbai.participation.RevisionState;
import mingbai.web.Issue;
import mingbai.web.Times;
import org.springframework.stereotype.Component;

/** A solicitation's draft as part of its activity. */
@Component
class SolicitationPart implements ActivityPart {

    private final Almanac almanac;
    private final OpinionTable opinions;

    SolicitationPart(Almanac almanac, OpinionTable opinions) {
        this.almanac = almanac;
        this.opinions = opinions;
    }

    @Override
    public Set<ActivityKind> kinds() {
        return Set.of(ActivityKind.SOLICITATION);
    }

    @Override
    public List<Issue> issues(Activity activity, ActivityContent content, LocalDate today) {
        DraftText draft = DraftText.of(content);
        List<Issue> issues = new ArrayList<>(draft.issues());
        if (draft.passages().isEmpty()) {
            issues.add(Issue.of("draft", "请填写征求意见稿的正文"));
        }
        LocalDate closes = content.closesOn();
        if (closes == null) {
            issues.add(Issue.of("closesOn", "请填写截止日期"));
            return issues;
        }
        LocalDate noticed = noticed(activity, content, today);
        Period.of(draft.period(), noticed).ifPresentOrElse(period -> issues.addAll(ofPeriod(activity, draft, period, noticed, closes)),
                () -> issues.add(Issue.of("period", "请选择征求意见的是什么事项，期限由它决定")));
        return issues;
    }

    /** The first day on which the public could read what stands before it and take part, or could from today on. */
    private static LocalDate noticed(Activity activity, ActivityContent content, LocalDate today) {
        Long clearedAt = activity.shown() == null ? null : activity.shown().clearedAt();
        LocalDate read = clearedAt == null ? today : LocalDate.ofInstant(Instant.ofEpochMilli(clearedAt), Times.ZONE);
        LocalDate opens = content.opensOn();
        return opens != null && opens.isAfter(read) ? opens : read;
    }

    /** A change of what is public already does not start the period again, unless it ends it earlier. */
    private static boolean endsNoEarlier(Activity activity, LocalDate closes) {
        LocalDate before = activity.shown() == null ? null : activity.shown().content().closesOn();
        return before != null && !closes.isBefore(before);
    }

    /** 国令第713号 Art. 15: generally not less than 30 days; what must be shortened is explained when it is announced. */
    private List<Issue> ofPeriod(Activity activity, DraftText draft, Period period, LocalDate noticed, LocalDate closes) {
        LocalDate earliest = period.earliestClose(noticed, almanac.calendar());
        if (closes.isBefore(noticed)) {
            return List.of(Issue.of("closesOn", "截止日期早于公布之日（" + noticed + "），请改正"));
        }
        if (!closes.isBefore(earliest) || !draft.shortened().isBlank() || endsNoEarlier(activity, closes)) {
            return List.of();
        }
        return List.of(Issue.of("shortened", period.title() + "公开征求意见的期限一般不少于" + period.length() + "：" + noticed + "公布的，最早" + earliest + "截止，现在是" + closes
                + "。确需缩短的，请写明理由，与公告一起公布（" + period.basis() + "）"));
    }

    @Override
    public String html(ActivityContent content) {
        DraftText draft = DraftText.of(content);
        String shortened = draft.shortened().isBlank() ? "" : "<p>缩短期限的理由：" + DraftText.escaped(draft.shortened()) + "</p>\n";
        return shortened + "<h3>征求意见稿</h3>\n" + draft.html();
    }

    @Override
    public String words(ActivityContent content) {
        DraftText draft = DraftText.of(content);
        return draft.shortened() + "\n" + draft.text();
    }

    /** Each passage with its anchor, and a way to say something to it while that is possible. */
    @Override
    public String shown(Activity activity, ActivityState state) {
        DraftText draft = DraftText.of(activity.content());
        StringBuilder html = new StringBuilder();
        LocalDate noticed = noticed(activity, activity.content(), LocalDate.EPOCH);
        Period.of(draft.period(), noticed).filter(period -> !period.code().equals("other")).ifPresent(period -> html.append("<p>").append(DraftText.escaped(period.title()))
                .append("公开征求意见一般不少于").append(period.length()).append("（").append(DraftText.escaped(period.basis())).append("）。")
                .append(draft.shortened().isBlank() ? "" : "这次缩短的理由：" + DraftText.escaped(draft.shortened())).append("</p>\n"));
        html.append("<h2 id=\"draft\">征求意见稿</h2>\n<div class=\"papertext passages\">\n");
        List<String> passages = draft.passages();
        for (int n = 1; n <= passages.size(); n++) {
            html.append("<p id=\"p-").append(n).append("\">").append(DraftText.escaped(passages.get(n - 1)));
            if (state == ActivityState.OPEN && !DraftText.heading(passages.get(n - 1))) {
                html.append(" <a class=\"say\" href=\"").append(activity.address()).append("/opinion?passage=").append(n).append("\">对第").append(n).append("段提意见</a>");
            }
            html.append("</p>\n");
        }
        return html.append("</div>\n").toString();
    }

    @Override
    public List<Way> ways(Activity activity, ActivityState state) {
        return state == ActivityState.OPEN ? List.of(new Way("对全文提意见", activity.address() + "/opinion", "不用登录，可以不留姓名"), Way.of("逐段查看征求意见稿", "#draft")) : List.of();
    }

    @Override
    public List<Way> deskWays(Activity activity, ActivityState state) {
        List<Way> ways = new ArrayList<>();
        ways.add(Way.of(activity.newest().state() == RevisionState.DRAFT ? "填写征求意见稿和期限" : "查看征求意见稿和期限", activity.deskAddress() + "/draft"));
        if (activity.shown() != null) {
            long all = opinions.count(activity.id(), -1, "", "");
            long open = opinions.count(activity.id(), -1, "", "-");
            ways.add(new Way("意见和处理", activity.deskAddress() + "/opinions", all + "条，待处理" + open + "条"));
        }
        if (state == ActivityState.OPEN || state == ActivityState.CLOSED && activity.result() == null) {
            ways.add(Way.of("录入来信、邮件和窗口意见", activity.deskAddress() + "/opinions/new"));
        }
        return ways;
    }

    /** 国令第713号 Art. 18: everything that came in is studied before anything is decided. */
    @Override
    public List<Issue> beforeConcluding(Activity activity) {
        long open = opinions.count(activity.id(), -1, "", "-");
        return open == 0 ? List.of() : List.of(Issue.whole("还有" + open + "条意见没有处理，请逐条或者归并处理以后再起草结果"));
    }

    @Override
    public String result(Activity activity) {
        LocalDate closes = activity.content().closesOn();
        return ResultText.html(activity.content(), Tally.of(opinions.heaps(activity.id(), closes == null ? "" : closes.toString())),
                ResultText.lines(opinions.judgements(activity.id()), opinions.of(activity.id(), -1, "", "", Integer.MAX_VALUE, 0)));
    }
}
