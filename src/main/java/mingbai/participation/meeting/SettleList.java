package mingbai.participation.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.participation.Activity;
import mingbai.publication.Scrub;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * From applications to seats: who may not stand on the list is left out with a reason, the list is closed and its fingerprint put into the public log, lots are drawn. Each can be
 * done once.
 */
@Component
public class SettleList {

    private static final int LONGEST_NOTE = 200;

    private final MeetingBook book;

    SettleList(MeetingBook book) {
        this.book = book;
    }

    /** An official looks at who applied; that he did is on record. */
    @Transactional
    public Applicant.Contact open(Actor actor, long activity, long applicant) {
        Activity held = book.activities.get(activity);
        Applicant one = book.applicants.find(applicant).filter(found -> found.activity() == activity).orElseThrow(mingbai.web.NotFound::new);
        book.ledger.record(Act.of(MeetingAct.OPENED, actor, held.agency(), Map.of("activity", held.number(), "number", one.number())));
        return book.contact(one);
    }

    /** @param note inside only */
    @Transactional
    public void exclude(Actor actor, long activity, long applicant, long version, Exclusion why, String note) {
        Activity held = book.goingOn(activity);
        book.table.lock(activity);
        Applicant one = book.applicant(activity, applicant, version);
        if (one.state() != ApplicantState.APPLIED || book.table.get(activity).isClosed()) {
            throw new Overtaken("这份报名");
        }
        String words = Scrub.clean(note).strip();
        if (words.isEmpty() || words.length() > LONGEST_NOTE) {
            throw new Refused("note-" + applicant, "请写明依据，最多" + LONGEST_NOTE + "字；不列入几人、什么原因会公布");
        }
        book.change(MeetingAct.EXCLUDED, actor, held, one.now(ApplicantState.EXCLUDED, why, words, 0));
    }

    @Transactional
    public void close(Actor actor, long activity, long version) {
        Activity held = book.goingOn(activity);
        book.table.lock(activity);
        Proceedings now = book.seen(activity, version);
        if (now.isClosed()) {
            throw new Overtaken("这份名单");
        }
        Meeting meeting = Meeting.of(held.content());
        if (!meeting.isPast(book.today())) {
            throw new Refused(List.of(Issue.whole("报名到" + meeting.closesOn() + "为止，过了这一天才能确定名单")));
        }
        List<String> numbers = numbers(activity);
        book.change(MeetingAct.LIST_CLOSED, actor, held, now.closed(Lots.fingerprint(numbers), book.clock.millis()), Map.of("activity", held.number(), "list", Lots.fingerprint(numbers),
                "listed", numbers.size(), "commitment", now.commitment()), List.of());
    }

    /** @param value the public value as it was made known, "" where the announcement names none */
    @Transactional
    public void draw(Actor actor, long activity, long version, String value) {
        Activity held = book.goingOn(activity);
        Proceedings now = book.seen(activity, version);
        if (!now.isClosed() || now.isDrawn()) {
            throw new Overtaken("这次抽签");
        }
        Meeting meeting = Meeting.of(held.content());
        String joined = Scrub.clean(value).replaceAll("\\s+", " ").strip();
        if (meeting.publicValue().isEmpty() != joined.isEmpty() || joined.length() > 200) {
            throw new Refused("value", meeting.publicValue().isEmpty() ? "公告没有约定公开数值，请留空" : "请填写" + meeting.publicValue() + "，最多200字");
        }
        List<String> numbers = numbers(activity);
        if (!Lots.fingerprint(numbers).equals(now.fingerprint())) {
            throw new IllegalStateException("the list of meeting " + activity + " is not the one that was closed");
        }
        String seed = Lots.seed(book.seals.open(MeetingBook.SECRET, now.secret()), joined);
        List<Lots.Drawn> drawn = Lots.draw(seed, meeting.groups(), numbers);
        Map<String, Applicant> byNumber = book.applicants.of(activity).stream().collect(Collectors.toMap(Applicant::number, Function.identity()));
        List<Applicant> changed = new ArrayList<>();
        for (Lots.Drawn lot : drawn) {
            changed.add(byNumber.get(lot.number()).now(lot.seated() ? ApplicantState.SEATED : ApplicantState.RESERVE, null, "", lot.place()));
        }
        book.change(MeetingAct.DRAWN, actor, held, now.drawn(joined, seed, book.clock.millis(), actor), Map.of("activity", held.number(), "seed", Lots.commitment(seed), "drawn",
                drawn.stream().filter(Lots.Drawn::seated).map(Lots.Drawn::number).toList()), changed);
    }

    private List<String> numbers(long activity) {
        return book.applicants.of(activity).stream().filter(one -> one.state() == ApplicantState.APPLIED).map(Applicant::number).sorted().toList();
    }
}
