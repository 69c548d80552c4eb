package mingbai.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.merkle.Hash;
import mingbai.publication.reading.PublicListReading;
import mingbai.screening.Finding;
import mingbai.screening.Screening;
import mingbai.web.Issue;
import org.springframework.stereotype.Component;

/** What an activity needs to be kept, and to go to review: the common fields here, the rest asked of its {@link ActivityPart}. */
@Component
class ActivityRequirements {

    static final int TITLE = 200;
    static final int TEXT = 50_000;
    static final int WORDS = 500;
    private static final int FILES = 20;

    private final ActivityParts parts;
    private final PublicListReading documents;
    private final Clock clock;

    ActivityRequirements(ActivityParts parts, PublicListReading documents, Clock clock) {
        this.parts = parts;
        this.documents = documents;
        this.clock = clock;
    }

    static List<Issue> toKeep(ActivityContent content) {
        List<Issue> issues = new ArrayList<>();
        if (content.title().isBlank() || content.title().length() > TITLE) {
            issues.add(Issue.of("title", "请填写标题（" + TITLE + "字以内）"));
        }
        longest(issues, "text", "说明", content.text(), TEXT);
        longest(issues, "place", "地点", content.place(), WORDS);
        longest(issues, "contact", "其他参与方式", content.contact(), WORDS);
        longest(issues, "notice", "公告的索引号", content.notice(), 100);
        if (content.files().size() > FILES) {
            issues.add(Issue.of("files", "最多" + FILES + "个附件"));
        }
        return issues;
    }

    private static void longest(List<Issue> issues, String field, String label, String text, int most) {
        if (text.length() > most) {
            issues.add(Issue.of(field, label + "最多" + most + "字，现有" + text.length() + "字，请缩短"));
        }
    }

    /** @param today the day from which the public would see it */
    List<Issue> toShow(Activity activity, LocalDate today) {
        ActivityContent content = activity.newest().content();
        List<Issue> issues = new ArrayList<>(toKeep(content));
        if (content.text().isBlank()) {
            issues.add(Issue.of("text", "请写明为什么举行、请公众做什么"));
        }
        if (content.opensOn() != null && content.closesOn() != null && content.closesOn().isBefore(content.opensOn())) {
            issues.add(Issue.of("closesOn", "截止日期在开始日期以前，请改正"));
        }
        if (content.startsAt() != null && content.endsAt() != null && !content.endsAt().isAfter(content.startsAt())) {
            issues.add(Issue.of("endsAt", "结束时间在开始时间以前，请改正"));
        }
        if (!content.notice().isBlank() && documents.liveAmong(List.of(content.notice())).isEmpty()) {
            issues.add(Issue.of("notice", "没有找到索引号为“" + content.notice() + "”的公开文件，请核对，或者留空"));
        }
        issues.addAll(parts.of(activity.kind()).issues(activity, content, today));
        return issues.stream().distinct().toList();
    }

    /** What the screening found that nobody masked. */
    record Found(String key, String text) {}

    List<Found> findings(Activity activity) {
        String words = Stream.concat(activity.newest().words().stream(), Stream.of(parts.of(activity.kind()).words(activity.newest().content())))
                .collect(Collectors.joining("\n"));
        return Screening.scan(words, LocalDate.now(clock)).stream().filter(Finding::stops).map(finding -> new Found(key(finding),
                "文字中有" + finding.kind().label() + "“" + finding.match() + "”，请遮盖或者核对")).distinct().toList();
    }

    private static String key(Finding finding) {
        return Hash.sha256((finding.kind().code() + "\n" + finding.match()).getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex().substring(0, 32);
    }
}
