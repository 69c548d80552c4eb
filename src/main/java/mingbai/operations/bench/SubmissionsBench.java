package mingbai.operations.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import mingbai.agency.AgencyFacts;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.EstablishAgency;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.reading.InquiryFilter;
import mingbai.inquiry.reading.InquiryReading;
import mingbai.ledger.Actor;
import mingbai.ledger.reading.LedgerReading;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The benchmark of what the public sends in: a thousand people a minute open the form, think five seconds and send it, each from an address of its own, one in ten with a double click;
 * others read public pages meanwhile, and one address floods the form. Over HTTP against the very program, callers and server on one machine and in one process. Milliseconds; people
 * come at their times whether or not the server keeps up, so that a pause of it shows in the figures.
 */
@Component
public class SubmissionsBench {

    public static final int MINUTES = 10;
    public static final int LONGEST = 120;
    private static final int A_MINUTE = 1_000;
    private static final int AGENCIES = 50;
    private static final int READERS = 10;
    private static final Duration READING = Duration.ofMillis(500);
    private static final Duration THINKING = Duration.ofSeconds(5);
    private static final Duration FLOODING = Duration.ofMillis(200);
    private static final double ASKED_SUBMISSION = 2_000;
    private static final double ASKED_PAGE = 1_000;
    private static final int TOO_MANY = 429;
    private static final int OK = 200;
    private static final String ROOT = "bench-government";
    private static final String FLOODER = "203.0.113.7";
    private static final List<String> PAGES = List.of("/", "/inquiry", "/agency/" + ROOT, "/participation", "/search?q=%E6%95%99%E8%82%B2");

    private final EstablishAgency establish;
    private final AgencyReading agencies;
    private final InquiryReading inquiries;
    private final LedgerReading ledger;

    SubmissionsBench(EstablishAgency establish, AgencyReading agencies, InquiryReading inquiries, LedgerReading ledger) {
        this.establish = establish;
        this.agencies = agencies;
        this.inquiries = inquiries;
        this.ledger = ledger;
    }

    /** What went on. */
    private static final class Tally {
        final Latencies forms = new Latencies();
        final Latencies submissions = new Latencies();
        final Latencies pages = new Latencies();
        final Set<String> numbers = ConcurrentHashMap.newKeySet();
        final AtomicLong acknowledged = new AtomicLong();
        final AtomicLong twice = new AtomicLong();
        final AtomicLong unlike = new AtomicLong();
        final AtomicLong flooded = new AtomicLong();
        final AtomicLong slowed = new AtomicLong();
        final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    }

    /** @param sealedSeconds until the ledger had every act in its order; @param inDatabase inquiries there are in the end */
    private record Result(int minutes, String database, long sent, long acknowledged, long inDatabase, long doubleClicks, long doubleClicksWithAnotherNumber, Latencies.Told forms,
            Latencies.Told submissions, Latencies.Told pages, long flood, long floodSlowedAndTold, double sealedSeconds, List<String> failures) {

        boolean reached() {
            return failures.isEmpty() && acknowledged == inDatabase && acknowledged >= sent && doubleClicksWithAnotherNumber == 0 && floodSlowedAndTold > 0
                    && submissions.p99() <= ASKED_SUBMISSION && pages.p99() <= ASKED_PAGE;
        }
    }

    /** @param port the program answers on; @param database as it is called in the results @return whether none was lost, none counted twice, and pages stayed fast */
    public boolean run(int minutes, int port, String database, Path results, Consumer<String> out) throws IOException {
        if (!agencies.within("").isEmpty()) {
            throw new IllegalStateException("the database is not empty: a benchmark never works on real data");
        }
        establish.establish(Actor.PROGRAM, ROOT, AgencyFacts.of("某市人民政府", "", AgencyKind.GOVERNMENT, AgencyLevel.CITY));
        for (int i = 0; i < AGENCIES; i++) {
            establish.establish(Actor.PROGRAM, agency(i), AgencyFacts.of("某局" + i, ROOT, AgencyKind.DEPARTMENT, AgencyLevel.CITY));
        }
        out.accept("%d submissions a minute for %d minutes, %d readers, one address that floods (%s)".formatted(A_MINUTE, minutes, READERS, database));
        Tally tally = new Tally();
        try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(20)).build()) {
            play(new PublicCaller(http, "http://127.0.0.1:" + port), minutes, tally);
        }
        long begin = System.nanoTime();
        while (ledger.counts().waiting() > 0) {
            Thread.onSpinWait();
        }
        List<String> codes = agencies.subtree(ROOT).stream().toList();
        Result result = new Result(minutes, database, (long) minutes * A_MINUTE, tally.acknowledged.get(), inquiries.count(InquiryFilter.of(codes)), tally.twice.get(), tally.unlike.get(),
                tally.forms.told(), tally.submissions.told(), tally.pages.told(), tally.flooded.get(), tally.slowed.get(), (System.nanoTime() - begin) / 1e9,
                tally.failures.stream().limit(20).toList());
        tell(result, tally, out);
        Files.createDirectories(results);
        Files.writeString(results.resolve("submissions-" + minutes + "-" + database + ".json"), JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(result));
        return result.reached() && tally.numbers.size() == result.acknowledged();
    }

    private static String agency(int i) {
        return "bench-%02d".formatted(i % AGENCIES);
    }

    private static void tell(Result result, Tally tally, Consumer<String> out) {
        out.accept(result.forms().line("forms opened"));
        out.accept(result.submissions().line("submissions acknowledged"));
        out.accept(result.pages().line("public pages read meanwhile"));
        out.accept("%d sent by people, %d acknowledged (the flood's first ones among them), %d numbers, %d in the database".formatted(result.sent(), result.acknowledged(),
                tally.numbers.size(), result.inDatabase()));
        out.accept("%d double clicks, %d of them got another number".formatted(result.doubleClicks(), result.doubleClicksWithAnotherNumber()));
        out.accept("%d sent by one address without a pause, %d of them slowed and told".formatted(result.flood(), result.floodSlowedAndTold()));
        out.accept("all in the order of the ledger %.1f s after the last".formatted(result.sealedSeconds()));
        result.failures().forEach(failure -> out.accept("FAILED: " + failure));
    }

    private static void play(PublicCaller caller, int minutes, Tally tally) {
        long begin = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        long end = begin + Duration.ofMinutes(minutes).toNanos();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < READERS; i++) {
                int reader = i;
                people.submit(() -> reading(caller, reader, end, tally));
            }
            people.submit(() -> flooding(caller, end, tally));
            long apart = Duration.ofMinutes(1).toNanos() / A_MINUTE;
            for (int n = 0; n < minutes * A_MINUTE; n++) {
                until(begin + n * apart);
                int person = n;
                people.submit(() -> writing(caller, person, tally));
            }
        }
    }

    private static void until(long nanos) {
        long wait = nanos - System.nanoTime();
        if (wait > 0) {
            pause(Duration.ofNanos(wait));
        }
    }

    private static void pause(Duration wait) {
        try {
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String addressOf(int person) {
        return "10." + (person >> 16 & 255) + "." + (person >> 8 & 255) + "." + (person & 255);
    }

    private static void writing(PublicCaller caller, int person, Tally tally) {
        String address = addressOf(person);
        try {
            long opened = System.nanoTime();
            PublicCaller.Form form = caller.open(agency(person), address);
            tally.forms.add(opened);
            pause(THINKING.plusMillis(person * 37L % 1_000));
            String title = "第" + person + "位市民咨询办理居住证";
            List<PublicCaller.Sent> answers = sent(caller, form, title, address, person % 10 == 0, tally);
            List<String> numbers = new ArrayList<>();
            for (PublicCaller.Sent sent : answers) {
                if (sent.taken()) {
                    numbers.add(caller.number(sent, address));
                } else {
                    tally.failures.add("submission " + person + " answered " + sent.status());
                }
            }
            if (!numbers.isEmpty()) {
                acknowledge(numbers.getFirst(), person, tally);
            }
            if (numbers.size() > 1) {
                tally.twice.incrementAndGet();
                tally.unlike.addAndGet(numbers.getFirst().equals(numbers.getLast()) ? 0 : 1);
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            tally.failures.add("submission " + person + ": " + e);
        }
    }

    private static void acknowledge(String number, int person, Tally tally) {
        tally.acknowledged.incrementAndGet();
        if (!tally.numbers.add(number)) {
            tally.failures.add("submission " + person + " got the number " + number + " of somebody else");
        }
    }

    /** A double click sends the same form at the same moment. */
    private static List<PublicCaller.Sent> sent(PublicCaller caller, PublicCaller.Form form, String title, String address, boolean twice, Tally tally)
            throws IOException, InterruptedException {
        List<Thread> clicks = new ArrayList<>();
        ConcurrentLinkedQueue<PublicCaller.Sent> answers = new ConcurrentLinkedQueue<>();
        for (int click = 0; click < (twice ? 2 : 1); click++) {
            clicks.add(Thread.startVirtualThread(() -> {
                try {
                    long begin = System.nanoTime();
                    answers.add(caller.send(form, title, address));
                    tally.submissions.add(begin);
                } catch (IOException | InterruptedException e) {
                    tally.failures.add(title + ": " + e);
                }
            }));
        }
        for (Thread click : clicks) {
            click.join();
        }
        return List.copyOf(answers);
    }

    private static void reading(PublicCaller caller, int reader, long end, Tally tally) {
        Random random = new Random(reader);
        while (System.nanoTime() < end) {
            String page = PAGES.get(random.nextInt(PAGES.size()));
            try {
                long begin = System.nanoTime();
                int status = caller.read(page, "172.16.0." + (reader + 1)).statusCode();
                tally.pages.add(begin);
                if (status != OK) {
                    tally.failures.add(page + " answered " + status);
                }
            } catch (IOException | InterruptedException e) {
                tally.failures.add(page + ": " + e);
            }
            pause(READING);
        }
    }

    /** Somebody with a program: it waits as a person does before each form, and sends many at once from one address. */
    private static void flooding(PublicCaller caller, long end, Tally tally) {
        try (ExecutorService forms = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; System.nanoTime() < end - THINKING.toNanos(); n++) {
                int one = n;
                forms.submit(() -> {
                    try {
                        PublicCaller.Form form = caller.open(agency(one), FLOODER);
                        pause(THINKING);
                        tally.flooded.incrementAndGet();
                        PublicCaller.Sent sent = caller.send(form, "第" + one + "条刷屏", FLOODER);
                        if (sent.taken()) {
                            acknowledge(caller.number(sent, FLOODER), -1 - one, tally);
                        } else if (sent.status() == TOO_MANY && sent.page().contains("提交得太频繁")) {
                            tally.slowed.incrementAndGet();
                        } else {
                            tally.failures.add("flood answered " + sent.status());
                        }
                    } catch (IOException | InterruptedException | RuntimeException e) {
                        tally.failures.add("flood: " + e);
                    }
                });
                pause(FLOODING);
            }
        }
    }
}
