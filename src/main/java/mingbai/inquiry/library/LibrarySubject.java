package mingbai.inquiry.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import mingbai.law.DisclosureClass;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.review.Clearance;
import mingbai.review.Subject;
import mingbai.web.Overtaken;
import org.springframework.stereotype.Component;

/** An entry of the library as the subject of sign-off; it is meant for everybody. */
@Component
class LibrarySubject implements Subject {

    static final String GENRE = "常见问答";

    private final LibraryTable table;
    private final Ledger ledger;
    private final Clock clock;

    LibrarySubject(LibraryTable table, Ledger ledger, Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return LibraryEntry.KIND;
    }

    @Override
    public Optional<State> now(long id) {
        return table.find(id).map(entry -> new State(entry.digest(), entry.agency(), "常见问答：" + entry.question(), GENRE, DisclosureClass.PROACTIVE.code(), true,
                table.writers(id)));
    }

    @Override
    public void passed(Clearance clearance, Actor actor) {
        LibraryEntry entry = inReview(clearance.subject());
        if (!clearance.mayBePublic() || !clearance.digest().equals(entry.digest())) {
            change(LibraryAct.RETURNED, actor, entry.at(LibraryState.DRAFT, "保密审查结论为不予公开，不能收入常见问答。"));
            return;
        }
        LocalDate today = LocalDate.now(clock);
        change(LibraryAct.CLEARED, actor, entry.cleared(clearance, today));
        if (entry.replaces() != 0) {
            table.find(entry.replaces()).filter(before -> before.state() == LibraryState.LIVE)
                    .ifPresent(before -> change(LibraryAct.ENDED, actor, before.ended(today, "已由更新的问答代替")));
        }
    }

    @Override
    public void returned(long id, Actor actor, String opinion) {
        change(LibraryAct.RETURNED, actor, inReview(id).at(LibraryState.DRAFT, opinion));
    }

    @Override
    public void refused(long id, Actor actor, String opinion) {
        change(LibraryAct.REFUSED, actor, inReview(id).at(LibraryState.REFUSED, opinion));
    }

    @Override
    public void quarantined(long id, Actor actor) {
        change(LibraryAct.SEALED, actor, inReview(id).at(LibraryState.SEALED, ""));
    }

    private LibraryEntry inReview(long id) {
        return table.find(id).filter(entry -> entry.state() == LibraryState.IN_REVIEW).orElseThrow(() -> new Overtaken("这条问答"));
    }

    private void change(LibraryAct kind, Actor actor, LibraryEntry changed) {
        table.update(changed);
        ledger.record(Act.of(kind, actor, changed.agency(), Map.of(), changed.touched()));
    }
}
