package mingbai.participation.solicitation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityKind;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings over the opinions of a solicitation that was held before, judged as they were then. */
@Component
public class ImportOpinions {

    private final ActivityBook book;
    private final Opinions opinions;

    ImportOpinions(ActivityBook book, Opinions opinions) {
        this.book = book;
        this.opinions = opinions;
    }

    /** One opinion as it came in. */
    public record Came(OpinionWay way, LocalDate on, OpinionWords words) {}

    /** Opinions that said the same, and what became of them. */
    public record Group(List<Came> came, String gist, Verdict verdict, String reason) {}

    /** @return how many opinions there are now */
    @Transactional
    public int run(Actor actor, long id, List<Group> groups) {
        Activity activity = book.get(id);
        if (activity.kind() != ActivityKind.SOLICITATION) {
            throw new NotFound();
        }
        int n = 0;
        for (Group group : groups) {
            Judgement judgement = new Judgement(opinions.ids.next(), id, group.gist(), group.verdict(), group.reason(), actor.name(), opinions.clock.millis(), 1);
            opinions.table.insert(judgement);
            List<Touched> touched = new ArrayList<>(List.of(judgement.touched()));
            for (Came came : group.came()) {
                Refused.ifAny(Opinions.issues(activity, came.words()));
                Opinion kept = opinions.keep(OpinionAct.IMPORTED, actor, activity, came.way(), came.words(), came.on(), null).judged(judgement.id(), judgement.verdict());
                opinions.table.judge(kept);
                touched.add(kept.touched());
                n++;
            }
            opinions.ledger.record(new Act(OpinionAct.JUDGED, actor, activity.agency(), Map.of("verdict", judgement.verdict().code(), "opinions", group.came().size()), touched));
        }
        return n;
    }
}
