package mingbai.inspection.rectify;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mingbai.inspection.DailyLook;
import mingbai.inspection.LookProgress;
import mingbai.inspection.LookResult;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Looks somebody asked for: one after the other, in the background, each with its progress. The last {@value #KEPT} are remembered until this program
 * ends; what they came to stands in the list of looks.
 */
@Component
public class LookNow implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LookNow.class);
    private static final int KEPT = 100;

    /**
     * How far one is.
     *
     * @param account  who asked
     * @param what     is being done
     * @param result   null while it goes on
     * @param back     address it was asked from
     */
    public record Going(long id, long account, String title, String what, long done, long total, @Nullable LookResult result, boolean failed, String back) {

        public boolean ended() {
            return result != null || failed;
        }

        Going at(String now, long far, long all) {
            return new Going(id, account, title, now, far, all, result, failed, back);
        }

        Going ended(@Nullable LookResult came) {
            return new Going(id, account, title, what, done, total, came, came == null, back);
        }
    }

    private final DailyLook daily;
    private final Ids ids;
    private final Map<Long, Going> going = new LinkedHashMap<>();
    private final ExecutorService one = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("look now").factory());
    private volatile boolean stopping;

    LookNow(DailyLook daily, Ids ids) {
        this.daily = daily;
        this.ids = ids;
    }

    /** One at a time for each person: while theirs goes on, they are led to it. @return its number */
    public long start(Actor actor, Set<String> agencies, String title, String back) {
        Going begun;
        synchronized (going) {
            Optional<Going> running = going.values().stream().filter(mine -> mine.account() == actor.accountId() && !mine.ended()).findFirst();
            if (running.isPresent()) {
                return running.get().id();
            }
            begun = new Going(ids.next(), actor.accountId(), title, "等待开始", 0, 0, null, false, back);
            going.put(begun.id(), begun);
            forget();
        }
        one.execute(() -> look(begun, agencies));
        return begun.id();
    }

    public Optional<Going> find(long id, long account) {
        synchronized (going) {
            return Optional.ofNullable(going.get(id)).filter(found -> found.account() == account);
        }
    }

    private void look(Going begun, Set<String> agencies) {
        LookProgress progress = (what, done, total) -> {
            set(now(begun.id()).at(what, done, total));
            return !stopping;
        };
        try {
            LookResult result = daily.run(agencies, cause(begun.title()), progress);
            set(now(begun.id()).ended(result));
        } catch (RuntimeException e) {
            LOG.warn("a look somebody asked for failed", e);
            set(now(begun.id()).ended(null));
        }
    }

    private static String cause(String title) {
        return title.length() > 90 ? title.substring(0, 90) : title;
    }

    private Going now(long id) {
        synchronized (going) {
            return java.util.Objects.requireNonNull(going.get(id));
        }
    }

    private void set(Going now) {
        synchronized (going) {
            going.put(now.id(), now);
        }
    }

    private void forget() {
        Iterator<Going> oldest = going.values().iterator();
        while (going.size() > KEPT && oldest.hasNext()) {
            if (oldest.next().ended()) {
                oldest.remove();
            }
        }
    }

    @Override
    public void destroy() {
        stopping = true;
        one.shutdownNow();
    }
}
