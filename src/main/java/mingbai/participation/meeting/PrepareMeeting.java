package mingbai.participation.meeting;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.participation.Activity;
import mingbai.participation.DraftActivity;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the seats into the draft announcement. The first time the program makes the secret of the lots; it stays the same, whatever is changed later. */
@Component
public class PrepareMeeting {

    private static final int LONGEST_VALUE = 200;

    private final MeetingBook book;
    private final DraftActivity draft;
    private final SecureRandom random = new SecureRandom();

    PrepareMeeting(MeetingBook book, DraftActivity draft) {
        this.book = book;
        this.draft = draft;
    }

    /** @param groups a line each, see {@link SeatGroup}; "" for a meeting by invitation @param publicValue what will be joined to the secret, in words, "" for none */
    @Transactional
    public Activity run(Actor actor, long id, long version, String groups, String publicValue) {
        Activity activity = book.activities.seen(id, version);
        List<SeatGroup> seats = groups.isBlank() ? List.of() : SeatGroup.of(groups);
        List<Issue> issues = new ArrayList<>();
        if (publicValue.length() > LONGEST_VALUE || publicValue.contains("\n")) {
            issues.add(Issue.of("publicValue", "写成一行，最多" + LONGEST_VALUE + "字"));
        }
        Proceedings begun = book.table.find(id).orElse(null);
        if (begun != null && begun.lastNumber() > 0 && !codes(seats).containsAll(codes(Meeting.of(activity.content()).groups()))) {
            issues.add(Issue.of("groups", "已经有人报名，只能改席位数和条件，不能删去或者调换分组"));
        }
        if (begun != null && begun.isClosed() && !Meeting.of(activity.content().withPart(Meeting.part(seats, publicValue.strip(), begun.commitment())))
                .drawsLike(Meeting.of(activity.content()))) {
            issues.add(Issue.of("groups", MeetingBook.FIXED));
        }
        Refused.ifAny(issues);
        String made = begun == null ? begin(actor, activity).commitment() : begun.commitment();
        String commitment = seats.isEmpty() ? "" : made;
        return draft.save(actor, id, version, activity.newest().content().withPart(Meeting.part(seats, publicValue.strip(), commitment)));
    }

    private static List<String> codes(List<SeatGroup> groups) {
        return groups.stream().map(group -> group.code() + group.name()).toList();
    }

    private Proceedings begin(Actor actor, Activity activity) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        Proceedings begun = Proceedings.begun(activity.id(), book.seals.seal(MeetingBook.SECRET, secret), Lots.commitment(secret));
        book.table.insert(begun);
        book.ledger.record(Act.of(MeetingAct.PREPARED, actor, activity.agency(), Map.of("commitment", begun.commitment()), begun.touched()));
        return begun;
    }
}
