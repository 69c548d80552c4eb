package mingbai.participation.interview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.identity.reading.AccountReading;
import mingbai.participation.Activity;
import mingbai.participation.ActivityContent;
import mingbai.participation.ActivityKind;
import mingbai.participation.ActivityPart;
import mingbai.participation.ActivityState;
import mingbai.participation.RevisionState;
import mingbai.web.Issue;
import mingbai.web.Times;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What an interview adds to an activity: hours, guests, who moderates, and the transcript as its result. */
@Component
class InterviewPart implements ActivityPart {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final LiveTable live;
    private final InterviewReading reading;
    private final AccountReading accounts;
    private final Clock clock;

    InterviewPart(LiveTable live, InterviewReading reading, AccountReading accounts, Clock clock) {
        this.live = live;
        this.reading = reading;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Set<ActivityKind> kinds() {
        return Set.of(ActivityKind.INTERVIEW);
    }

    @Override
    public List<Issue> issues(Activity activity, ActivityContent content, LocalDate today) {
        Interview interview = Interview.of(content);
        List<Issue> issues = new ArrayList<>();
        Instant starts = interview.startsAt();
        Instant ends = interview.endsAt();
        if (starts == null || ends == null) {
            issues.add(Issue.of("startsAt", "请填写访谈开始和结束的时间"));
        } else if (Duration.between(starts, ends).compareTo(LONGEST) > 0) {
            issues.add(Issue.of("endsAt", "一次访谈最长" + LONGEST.toHours() + "小时，请核对开始和结束的时间"));
        } else if (moved(activity, starts) && day(starts).isBefore(today)) {
            issues.add(Issue.of("startsAt", "开始时间已经过去，请改到" + today + "以后"));
        }
        if (content.closesOn() != null) {
            issues.add(Issue.of("closesOn", "访谈到结束时间为止，不用另写截止日期，请清空"));
        }
        if (interview.guests().isEmpty()) {
            issues.add(Issue.of("guests", "请写明嘉宾和职务"));
        }
        if (interview.moderators().isEmpty()) {
            issues.add(Issue.of("moderators", "请指定放行提问和文字的审核人"));
        }
        LocalDate answerBy = interview.answerBy();
        if (answerBy == null || ends != null && answerBy.isBefore(day(ends))) {
            issues.add(Issue.of("answerBy", "请写明没有来得及答复的提问哪一天以前答复，不早于访谈当天"));
        }
        return issues;
    }

    /** Of a change of what is public, only new hours must lie ahead. */
    private static boolean moved(Activity activity, Instant starts) {
        return activity.shown() == null || !starts.equals(activity.shown().content().startsAt());
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    @Override
    public String html(ActivityContent content) {
        Interview interview = Interview.of(content);
        Map<Long, String> names = accounts.namesOf(new HashSet<>(interview.moderators()));
        StringBuilder html = new StringBuilder("<h2>嘉宾</h2><ul>");
        interview.guests().forEach(guest -> html.append("<li>").append(escaped(guest.called())).append("</li>"));
        html.append("</ul><h2>时间</h2><p>").append(Times.minute(interview.startsAt())).append("至").append(Times.minute(interview.endsAt()));
        html.append(interview.special() ? "（专题访谈）" : "").append("。网友提问从公布").append(content.opensOn() == null ? "" : "（" + content.opensOn() + "）")
                .append("起到访谈结束为止，没有来得及答复的在").append(interview.answerBy() == null ? "" : interview.answerBy()).append("以前答复并列明。</p>");
        html.append("<h2>审核人</h2><p>网友的提问和文字实录都由专人审核后显示，录入和放行不是同一人。审核人：")
                .append(escaped(interview.moderators().stream().map(one -> names.getOrDefault(one, "")).filter(name -> !name.isEmpty()).collect(Collectors.joining("、"))))
                .append("。</p>");
        return html.toString();
    }

    @Override
    public String words(ActivityContent content) {
        Interview interview = Interview.of(content);
        return Guest.lines(interview.guests()) + "\n" + interview.host();
    }

    @Override
    public List<Way> ways(Activity activity, ActivityState state) {
        return switch (state) {
            case CLEARED, OPEN -> List.of(new Way("提问和文字直播", activity.address() + "/live", "不用登录"));
            case CLOSED, CONCLUDED -> List.of(new Way("文字实录和提问", activity.address() + "/live", ""));
            case DRAFT, IN_REVIEW, CANCELLED, DROPPED -> List.of();
        };
    }

    @Override
    public List<Way> deskWays(Activity activity, ActivityState state) {
        List<Way> ways = new ArrayList<>();
        if (activity.newest().state() == RevisionState.DRAFT) {
            ways.add(Way.of("填写嘉宾和审核人", activity.deskAddress() + "/interview"));
        }
        if (activity.shown() != null) {
            InterviewReading.Waiting waiting = reading.waiting(activity);
            ways.add(new Way("提问和文字直播", activity.deskAddress() + "/live", "待审核提问" + waiting.toJudge() + "个，待放行" + waiting.toRelease() + "条，待答复" + waiting.toAnswer() + "个"));
        }
        return ways;
    }

    @Override
    public List<Issue> beforeConcluding(Activity activity) {
        InterviewReading.Waiting waiting = reading.waiting(activity);
        Interview interview = Interview.of(activity.content());
        boolean answering = !Hours.isAnswered(interview, LocalDate.now(clock));
        List<Issue> issues = new ArrayList<>();
        if (waiting.toRelease() > 0) {
            issues.add(Issue.whole("还有" + waiting.toRelease() + "条文字没有放行或者退回"));
        }
        if (waiting.toJudge() > 0 && answering) {
            issues.add(Issue.whole("还有" + waiting.toJudge() + "个提问没有审核"));
        }
        if (waiting.toAnswer() > 0 && answering) {
            issues.add(Issue.whole("还有" + waiting.toAnswer() + "个提问没有答复，答复期限" + interview.answerBy() + "；过期仍未答复的会列在结果里"));
        }
        return issues;
    }

    @Override
    public String result(Activity activity) {
        Interview interview = Interview.of(activity.content());
        Transcript transcript = Transcript.of(interview, live.entries(activity.id()), live.questions(activity.id()));
        StringBuilder html = new StringBuilder("<p>" + Times.minute(interview.startsAt()) + "，" + escaped(interview.guests().stream().map(Guest::called)
                .collect(Collectors.joining("、"))) + "在线与网友交流。共显示网友提问" + (transcript.answered().size() + transcript.open().size()) + "个，答复"
                + transcript.answered().size() + "个。</p><h2>文字实录</h2>");
        for (Transcript.Line line : transcript.lines()) {
            if (!line.question().isEmpty()) {
                html.append("<p><strong>").append(escaped(line.asker())).append("问：</strong>").append(escaped(line.question())).append("</p>");
            }
            List<String> said = line.text().lines().filter(part -> !part.isBlank()).toList();
            html.append("<p><strong>").append(escaped(line.speaker())).append("：</strong>").append(escaped(said.isEmpty() ? "" : said.getFirst())).append("</p>");
            said.stream().skip(1).forEach(part -> html.append("<p>").append(escaped(part)).append("</p>"));
        }
        if (!transcript.open().isEmpty()) {
            html.append("<h2>尚未答复的提问</h2><ul>");
            transcript.open().forEach(one -> html.append("<li>").append(escaped(one.shown())).append("</li>"));
            html.append("</ul>");
        }
        long unjudged = reading.waiting(activity).toJudge();
        html.append(unjudged == 0 ? "" : "<p>另有" + unjudged + "个提问在答复期限内没有审核，没有显示。</p>");
        return html.toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
