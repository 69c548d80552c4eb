package mingbai.participation.solicitation;

import java.util.List;
import java.util.Optional;
import mingbai.participation.Activity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opinions read by those who work on them. */
@Component
@Transactional(readOnly = true)
public class OpinionReading {

    private final OpinionTable table;

    OpinionReading(OpinionTable table) {
        this.table = table;
    }

    /** What a list is narrowed to. @param passage -1 for all; @param verdict code of a {@link Verdict}, "-" for those nobody judged, "" for all */
    public record Narrowed(int passage, String way, String verdict) {

        public static final Narrowed NOT = new Narrowed(-1, "", "");

        private String kept() {
            return Verdict.ofCode(verdict).map(Verdict::name).orElse(verdict.equals("-") ? "-" : "");
        }
    }

    public List<Opinion> of(long activity, Narrowed narrowed, int limit, long offset) {
        return table.of(activity, narrowed.passage(), narrowed.way(), narrowed.kept(), limit, offset);
    }

    public long count(long activity, Narrowed narrowed) {
        return table.count(activity, narrowed.passage(), narrowed.way(), narrowed.kept());
    }

    public Optional<Opinion> numbered(long activity, int n) {
        return table.numbered(activity, n);
    }

    public List<Judgement> judgements(long activity) {
        return table.judgements(activity);
    }

    public Tally tally(Activity activity) {
        return Tally.of(table.heaps(activity.id(), activity.content().closesOn() == null ? "" : activity.content().closesOn().toString()));
    }
}
