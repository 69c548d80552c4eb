package mingbai.portal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import mingbai.ledger.Rounds;
import org.springframework.stereotype.Component;

/**
 * Counts what people search for, for suggestions and hot terms, without knowing who: of a caller there is only a number that a key thrown
 * away every day makes of the address, and that in memory alone, so that the same caller counts once a day. Written down are terms with
 * their counts, once a minute; kept for {@value #KEPT_DAYS} days.
 */
@Component
class HotTerms extends Rounds {

    static final int KEPT_DAYS = 30;
    private static final int MOST_TERMS = 5000;
    private static final int MOST_CALLERS_A_TERM = 200;
    /** Short enough to be a term and no sentence; long numbers are somebody's. */
    private static final Pattern TERM = Pattern.compile("(?!.*\\d{5})[\\p{IsHan}A-Za-z0-9〔〕（）“”·\\- ]{2,20}");

    private final CountTerms count;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    private final ReentrantLock writing = new ReentrantLock();
    private LocalDate day;
    private long key;
    /** Callers of the day by term, and how many of them are written down. */
    private final Map<String, Set<Integer>> callers = new HashMap<>();
    private final Map<String, Integer> written = new HashMap<>();

    HotTerms(CountTerms count, Clock clock) {
        super("hot-terms", Duration.ofSeconds(60), Duration.ofSeconds(60));
        this.count = count;
        this.clock = clock;
        this.day = LocalDate.now(clock);
        this.key = random.nextLong();
    }

    /** Somebody searched and something was found. */
    synchronized void searched(String words, String address) {
        String term = words.strip().replaceAll("\\s+", " ");
        turnOfTheDay();
        if (!TERM.matcher(term).matches() || callers.size() >= MOST_TERMS && !callers.containsKey(term)) {
            return;
        }
        Set<Integer> those = callers.computeIfAbsent(term, none -> new HashSet<>());
        if (those.size() < MOST_CALLERS_A_TERM) {
            those.add(Long.hashCode(key ^ address.hashCode() * 0x9E3779B97F4A7C15L));
        }
    }

    private void turnOfTheDay() {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(day)) {
            callers.clear();
            written.clear();
            day = today;
            key = random.nextLong();
        }
    }

    /** A day's last minute may be lost: nobody is owed it. Who looks at the same time waits until the other has written. */
    @Override
    protected void look() {
        writing.lock();
        try {
            write();
        } finally {
            writing.unlock();
        }
    }

    private void write() {
        List<SearchTermTable.Counted> fresh;
        LocalDate on;
        synchronized (this) {
            turnOfTheDay();
            on = day;
            fresh = unwritten();
        }
        if (!fresh.isEmpty()) {
            count.run(on.toString(), fresh, on.minusDays(KEPT_DAYS).toString());
        }
    }

    private List<SearchTermTable.Counted> unwritten() {
        List<SearchTermTable.Counted> fresh = new ArrayList<>();
        callers.forEach((term, those) -> {
            int more = those.size() - written.getOrDefault(term, 0);
            if (more > 0) {
                fresh.add(new SearchTermTable.Counted(term, more));
                written.put(term, those.size());
            }
        });
        return fresh;
    }
}
