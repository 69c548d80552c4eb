package mingbai.participation.solicitation;

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
import mingbai.web.Issue;
import org.springframework.stereotype.Component;

/** A solicitation's draft as part of its activity. */
@Component
class SolicitationPart implements ActivityPart {

    static final int DRAFT = 100_000;
    static final int PASSAGES = 1_000;
    private static final int WORDS = 500;

    private final Almanac almanac;

    SolicitationPart(Almanac almanac) {
        this.almanac = almanac;
    }

    @Override
    public Set<ActivityKind> kinds() {
        return Set.of(ActivityKind.SOLICITATION);
    }

    @Override
    public List<Issue> issues(Activity activity, ActivityContent content, LocalDate today) {
        DraftText draft = DraftText.of(content);
        List<Issue> issues = new ArrayList<>(toKeep(draft));
        if (draft.passages().isEmpty()) {
            issues.add(Issue.of("draft", "请填写征求意见稿的正文"));
        }
        LocalDate closes = content.closesOn();
        if (closes == null) {
            issues.add(Issue.of("closesOn", "请填写截止日期"));
            return issues;
        }
        LocalDate noticed = noticed(activity, content, today);
        Period.of(draft.period(), noticed).ifPresentOrElse(period -> issues.addAll(ofPeriod(draft, period, noticed, closes)),
                () -> issues.add(Issue.of("period", "请选择征求意见的是什么事项，期限由它决定")));
        return issues;
    }

    /** From the first day on which the public could read it and take part; a later revision does not start the period again. */
    private static LocalDate noticed(Activity activity, ActivityContent content, LocalDate today) {
        LocalDate before = activity.shown() == null ? null : activity.shown().content().opensOn();
        LocalDate opens = content.opensOn();
        if (activity.shown() != null && activity.shown().clearedAt() != null) {
            return before == null ? LocalDate.ofEpochDay(Math.floorDiv(activity.shown().clearedAt() + 8 * 3_600_000L, 86_400_000L)) : before;
        }
        return opens != null && opens.isAfter(today) ? opens : today;
    }

    /** 国令第713号 Art. 15: generally not less than 30 days; what must be shortened is explained when it is announced. */
    private List<Issue> ofPeriod(DraftText draft, Period period, LocalDate noticed, LocalDate closes) {
        LocalDate earliest = period.earliestClose(noticed, almanac.calendar());
        if (closes.isBefore(noticed)) {
            return List.of(Issue.of("closesOn", "截止日期早于公布之日（" + noticed + "），请改正"));
        }
        if (!closes.isBefore(earliest) || !draft.shortened().isBlank()) {
            return List.of();
        }
        return List.of(Issue.of("shortened", period.title() + "公开征求意见的期限一般不少于" + period.length() + "：" + noticed + "公布的，最早" + earliest + "截止，现在是" + closes
                + "。确需缩短的，请写明理由，与公告一起公布（" + period.basis() + "）"));
    }

    static List<Issue> toKeep(DraftText draft) {
        List<Issue> issues = new ArrayList<>();
        if (draft.text().length() > DRAFT || draft.passages().size() > PASSAGES) {
            issues.add(Issue.of("draft", "征求意见稿最多" + DRAFT + "字、" + PASSAGES + "段，请改用附件，在这里写要点"));
        }
        if (draft.shortened().length() > WORDS) {
            issues.add(Issue.of("shortened", "理由最多" + WORDS + "字"));
        }
        return issues;
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

    @Override
    public List<Way> deskWays(Activity activity, ActivityState state) {
        return List.of(Way.of("征求意见稿和期限", activity.deskAddress() + "/draft"));
    }

    @Override
    public List<Issue> beforeConcluding(Activity activity) {
        return List.of();
    }

    @Override
    public String result(Activity activity) {
        return "";
    }
}
