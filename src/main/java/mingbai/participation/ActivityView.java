package mingbai.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.review.SubjectView;
import mingbai.storage.HtmlCleaner;
import mingbai.web.Times;
import org.springframework.stereotype.Component;

/** An activity before its reviewers: everything the public will read, what is changed and why, and who answered for what the screening found. */
@Component
class ActivityView implements SubjectView {

    private final ActivityBook book;
    private final ActivityParts parts;
    private final ActivityRequirements requirements;

    ActivityView(ActivityBook book, ActivityParts parts, ActivityRequirements requirements) {
        this.book = book;
        this.parts = parts;
        this.requirements = requirements;
    }

    @Override
    public String kind() {
        return Activity.KIND;
    }

    @Override
    public Optional<View> of(long subject) {
        return book.find(subject).filter(activity -> activity.newest().state() != RevisionState.SEALED).map(this::view);
    }

    private View view(Activity activity) {
        ActivityContent content = activity.newest().content();
        List<File> files = new ArrayList<>();
        for (int n = 1; n <= content.files().size(); n++) {
            files.add(new File(n, content.files().get(n - 1).name(), content.files().get(n - 1).hash(), ""));
        }
        List<Concern> concerns = requirements.findings(activity).stream()
                .map(found -> new Concern(found.text(), activity.newest().accepted().getOrDefault(found.key(), ""))).toList();
        return new View(content.title(), content.html() + parts.of(activity.kind()).html(content), files, facts(activity), concerns);
    }

    private static List<Fact> facts(Activity activity) {
        ActivityContent content = activity.newest().content();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("形式", activity.kind().label()));
        facts.add(new Fact("编号", activity.number(), activity.deskAddress()));
        if (activity.newest().n() > 1) {
            facts.add(Fact.of("修改", "第" + activity.newest().n() + "版。理由：" + activity.newest().reason()));
        }
        if (content.opensOn() != null || content.closesOn() != null) {
            facts.add(Fact.of("参与日期", (content.opensOn() == null ? "公布之日" : content.opensOn().toString()) + "至" + (content.closesOn() == null ? "另行通知" : content.closesOn())));
        }
        if (content.startsAt() != null) {
            facts.add(Fact.of("举行时间", Times.minute(content.startsAt()) + (content.endsAt() == null ? "" : "至" + Times.minute(content.endsAt()))));
        }
        known(facts, "地点", content.place());
        known(facts, "其他参与方式", content.contact());
        known(facts, "公告的索引号", content.notice());
        if (HtmlCleaner.text(content.html()).isBlank()) {
            facts.add(Fact.of("请注意", "没有写说明"));
        }
        return facts;
    }

    private static void known(List<Fact> facts, String label, String value) {
        if (!value.isBlank()) {
            facts.add(Fact.of(label, value));
        }
    }
}
