package mingbai.inquiry.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import mingbai.inquiry.answer.GoneReason;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.review.OpenReview;
import mingbai.review.TakeBack;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes an entry of the library, sends it to review, takes it back, ends it. What was public is never rewritten: a new entry takes its place. */
@Component
public class WriteLibraryEntry {

    private final LibraryTable table;
    private final OpenReview openReview;
    private final TakeBack takeBack;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    WriteLibraryEntry(LibraryTable table, OpenReview openReview, TakeBack takeBack, Ledger ledger, Ids ids, Clock clock) {
        this.table = table;
        this.openReview = openReview;
        this.takeBack = takeBack;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param source id of the inquiry it is taken from, or 0; @param replaces the entry it is to take the place of, or 0 */
    @Transactional
    public LibraryEntry begin(Actor actor, String agency, LibraryWords words, long source, long replaces) {
        Refused.ifAny(words.issues());
        if (replaces != 0) {
            LibraryEntry before = table.find(replaces).filter(entry -> entry.agency().equals(agency)).orElseThrow(NotFound::new);
            if (before.state() != LibraryState.LIVE) {
                throw new Overtaken("这条问答");
            }
        }
        LibraryEntry entry = new LibraryEntry(ids.next(), agency, words.category(), words.question(), words.answer(), words.validFrom(), words.validUntil(), source, replaces,
                LibraryState.DRAFT, "", null, actor.name(), null, 1);
        table.insert(entry, clock.millis());
        table.addWriter(entry.id(), actor.accountId());
        ledger.record(Act.of(LibraryAct.WRITTEN, actor, agency, Map.of(), entry.touched()));
        return entry;
    }

    @Transactional
    public LibraryEntry save(Actor actor, long id, long version, LibraryWords words) {
        LibraryEntry draft = seen(id, version, LibraryState.DRAFT);
        Refused.ifAny(words.issues());
        table.addWriter(id, actor.accountId());
        return change(LibraryAct.WRITTEN, actor, draft.saying(words));
    }

    @Transactional
    public LibraryEntry submit(Actor actor, long id, long version) {
        LibraryEntry draft = seen(id, version, LibraryState.DRAFT);
        Refused.ifAny(new LibraryWords(draft.category(), draft.question(), draft.answer(), draft.validFrom(), draft.validUntil()).toSubmit(LocalDate.now(clock)));
        LibraryEntry submitted = change(LibraryAct.SUBMITTED, actor, draft.at(LibraryState.IN_REVIEW, ""));
        openReview.run(actor, LibraryEntry.KIND, id);
        return submitted;
    }

    @Transactional
    public LibraryEntry takeBack(Actor actor, long id, long version) {
        LibraryEntry entry = seen(id, version, LibraryState.IN_REVIEW);
        takeBack.run(actor, LibraryEntry.KIND, id);
        return change(LibraryAct.RETURNED, actor, entry.at(LibraryState.DRAFT, ""));
    }

    /** It is no longer shown; its page says since when and why. A draft is given up the same way. */
    @Transactional
    public LibraryEntry end(Actor actor, long id, long version, GoneReason reason) {
        LibraryEntry entry = seen(id, version);
        if (entry.state() != LibraryState.LIVE && entry.state() != LibraryState.DRAFT) {
            throw new Overtaken("这条问答");
        }
        return change(LibraryAct.ENDED, actor, entry.ended(LocalDate.now(clock), reason.label()));
    }

    private LibraryEntry seen(long id, long version, LibraryState state) {
        LibraryEntry entry = seen(id, version);
        if (entry.state() != state) {
            throw new Overtaken("这条问答");
        }
        return entry;
    }

    private LibraryEntry seen(long id, long version) {
        LibraryEntry entry = table.find(id).orElseThrow(NotFound::new);
        if (entry.version() != version) {
            throw new Overtaken("这条问答");
        }
        return entry;
    }

    private LibraryEntry change(LibraryAct kind, Actor actor, LibraryEntry changed) {
        table.update(changed);
        ledger.record(Act.of(kind, actor, changed.agency(), Map.of(), changed.touched()));
        return changed;
    }
}
