package mingbai.desk;

import java.util.List;
import mingbai.web.Tone;

/** What waits for a person, longest waiting first, and below it what the person sent and where it stands. */
public record TodayPage(List<Item> waiting, List<Item> sent, List<String> roles, boolean mayDraft) {

    /** @param what whose turn, in few words; @param act label of the one thing to do; @param target where it is done */
    public record Item(String title, String agency, String what, String waited, String status, Tone tone, String act, String target) {}
}
