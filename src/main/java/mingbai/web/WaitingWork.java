package mingbai.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A module's work that waits for one person: the port through which the desk's Today (今日待办) gathers one list over all modules. Asked inside
 * one read-only transaction, at most {@link #MOST} items each, most urgent first.
 */
public interface WaitingWork {

    int MOST = 100;

    List<Item> of(Caller caller, long account);

    /**
     * @param agency code of the agency it is about
     * @param what   whose turn, in few words
     * @param limit  the term it runs under, null when it has none
     * @param act    label of the one thing to do
     * @param target address where it is done
     */
    record Item(String title, String agency, String what, Instant since, @Nullable Limit limit, String status, Tone tone, String act, String target) {}

    /** The days between which it must be done; provisional when the due day rests on a year whose calendar is not announced. */
    record Limit(LocalDate started, LocalDate due, boolean provisional) {}
}
