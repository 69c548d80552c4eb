package mingbai.operations.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.publication.CleanUp;
import mingbai.publication.MarkNormative;
import mingbai.publication.RecordCleanUp;
import mingbai.publication.reading.PublicRow;
import mingbai.publication.reading.PublishedFilter;
import mingbai.publication.reading.PublishedReading;
import org.springframework.stereotype.Component;

/** Normative documents among the notices of some bodies, and what a clean-up decided about them. */
@Component
class NormativeScenes {

    private static final int EACH = 5;
    private static final List<CleanUp.Outcome> OUTCOMES = List.of(CleanUp.Outcome.KEPT, CleanUp.Outcome.REPEALED, CleanUp.Outcome.AMENDED, CleanUp.Outcome.INVALID);

    private final PublishedReading published;
    private final MarkNormative mark;
    private final RecordCleanUp cleanUp;
    private final Team team;

    NormativeScenes(PublishedReading published, MarkNormative mark, RecordCleanUp cleanUp, Team team) {
        this.published = published;
        this.mark = mark;
        this.cleanUp = cleanUp;
        this.team = team;
    }

    void play(Bodies bodies, LocalDate today) {
        for (Unit body : bodies.workplaces()) {
            PublishedFilter notices = PublishedFilter.ofAgency(body.code()).genre(body.equals(bodies.town()) ? "政府文件" : "通知").validity("VALID");
            List<PublicRow> marked = published.list(notices, EACH, 0);
            marked.forEach(row -> mark.run(team.at("first", body.code()), row.id(), true, ""));
            cleanUp(body, marked, today);
        }
    }

    private void cleanUp(Unit body, List<PublicRow> normative, LocalDate today) {
        List<CleanUp.Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(OUTCOMES.size(), normative.size()); i++) {
            lines.add(new CleanUp.Line(normative.get(i).id(), OUTCOMES.get(i), i == 1 ? "内容已被新规定覆盖" : ""));
        }
        if (!lines.isEmpty()) {
            cleanUp.run(team.at("first", body.code()), body.code(), new RecordCleanUp.Decision("关于公布行政规范性文件清理结果的决定", body.mark() + "〔" + today.getYear()
                    + "〕90号", today.minusDays(1), ""), lines);
        }
    }
}
