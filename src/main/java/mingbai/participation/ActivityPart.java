package mingbai.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingbai.web.Issue;

/**
 * Port of each kind of activity: reads the kind's {@code part} of the content. All of it is asked inside a read-only transaction or that of an act, and writes
 * nothing.
 */
public interface ActivityPart {

    Set<ActivityKind> kinds();

    /**
     * What is missing or wrong before it may go to review. Asked again on the day of clearance, since periods run from the day the public can read it: what is
     * wrong then sends it back to its drafter.
     *
     * @param today the day from which the public would see it
     */
    List<Issue> issues(Activity activity, ActivityContent content, LocalDate today);

    /** The part as clean HTML, for its reviewers and for the reader of an earlier revision. */
    String html(ActivityContent content);

    /** Every word of the part that will be public, for the screening. */
    String words(ActivityContent content);

    /** The part on the public page, trusted HTML of our own making; as {@link #html} unless it has links or anchors to offer. */
    default String shown(Activity activity, ActivityState state) {
        return html(activity.content());
    }

    /** What visitors can do or see beside it: forms, live pages. Each public page behind them asks for the state itself. */
    default List<Way> ways(Activity activity, ActivityState state) {
        return List.of();
    }

    /** What staff can do on the desk: edit the part, take opinions, judge them. */
    List<Way> deskWays(Activity activity, ActivityState state);

    /** What must be settled before a result document is begun. */
    List<Issue> beforeConcluding(Activity activity);

    /** The text of the result: clean HTML, composed from the records; the drafter goes on from it. */
    String result(Activity activity);

    /** A way on. @param note few words beside it, "" for none */
    record Way(String label, String address, String note) {

        public static Way of(String label, String address) {
            return new Way(label, address, "");
        }
    }
}
