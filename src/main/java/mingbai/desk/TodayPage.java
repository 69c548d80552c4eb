package mingbai.desk;

import java.util.List;
import mingbai.web.Paging;
import mingbai.web.SentWork.Sent;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a person, most urgent first, and below it what the person sent and where it stands.
 *
 * @param view    code of the chosen tab, empty: everything
 * @param summary how many, how many late and soon due, in one sentence
 * @param cut     whether a kind of work held back more than it listed
 */
public record TodayPage(List<Tab> tabs, String view, String summary, List<Item> waiting, Paging paging, boolean cut, List<Sent> sent, boolean mayDraft) {

    /** A saved view: its count is the number of its rows. */
    public record Tab(String label, String address, int count, boolean here) {}

    /** @param what whose turn, in few words; @param act label of the one thing to do; @param target where it is done */
    public record Item(String title, String agency, String what, String waited, @Nullable DaysLeft left, String status, Tone tone, String act, String target) {}
}
