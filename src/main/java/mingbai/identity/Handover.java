package mingbai.identity;

import java.time.LocalDate;
import java.util.List;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/** Port of every module in which something can wait for one particular person: what that is, and how it passes to another. */
public interface Handover {

    /**
     * Something that waits for a person.
     *
     * @param kind    what it is, in Chinese: 草稿, 待审文件
     * @param id      its id within the module
     * @param title   what it is about
     * @param agency  code of the agency whose business it is
     * @param due     the day it is due, null when it has none
     * @param address where it is handled
     */
    record OpenItem(String kind, String id, String title, String agency, @Nullable LocalDate due, String address) {}

    /** Everything of the module that waits for this account. */
    List<OpenItem> openItems(long account);

    /**
     * Passes everything that waits for one account to another, in the caller's transaction and without an act of its own.
     *
     * @return the things as they are now
     * @throws mingbai.web.Refused when something cannot pass to this person; nothing passes then
     */
    List<Touched> pass(Actor actor, long from, long to);
}
