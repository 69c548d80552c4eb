package mingbai.inquiry.hotline;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.merkle.Draw;
import mingbai.publication.Scrub;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Announces a check of quality and draws it. List and seed stand in the public log before the draw, so that what comes out was settled: nobody draws until
 * it pleases without that being seen.
 */
@Component
public class SampleCalls {

    public static final int MOST_LISTED = 20_000;
    public static final int MOST_DRAWN = 200;
    private static final int TITLE = 60;

    private final CallReading calls;
    private final CallSampleTable samples;
    private final CallSampleReading reading;
    private final AgencyReading agencies;
    private final FileStore files;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    SampleCalls(CallReading calls, CallSampleTable samples, CallSampleReading reading, AgencyReading agencies, FileStore files, Ledger ledger, Ids ids, Clock clock,
            TransactionTemplate transaction) {
        this.calls = calls;
        this.samples = samples;
        this.reading = reading;
        this.agencies = agencies;
        this.files = files;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @param from and to days on which the calls came @param size how many to draw, 0 when nothing readable was typed */
    public record Asking(String agency, String title, @Nullable LocalDate from, @Nullable LocalDate to, int size) {}

    public long announce(Actor actor, Asking asking) {
        Refused.ifAny(issues(asking));
        LocalDate from = java.util.Objects.requireNonNull(asking.from());
        LocalDate to = java.util.Objects.requireNonNull(asking.to());
        List<String> listed = calls.handled(agencies.subtree(asking.agency()), from, to, MOST_LISTED + 1).stream().map(String::valueOf).sorted().toList();
        if (listed.isEmpty() || listed.size() > MOST_LISTED) {
            throw new Refused("from", listed.isEmpty() ? "这段时间没有已办结的来电" : "超过" + MOST_LISTED + "件，请缩短起止日期后分次抽查");
        }
        StoredFile list = files.put(new ByteArrayInputStream((String.join("\n", listed) + "\n").getBytes(StandardCharsets.UTF_8)), "list.txt");
        byte[] seed = new byte[32];
        random.nextBytes(seed);
        CallSample sample = new CallSample(ids.next(), asking.agency(), Scrub.clean(asking.title()).strip(), from, to, HexFormat.of().formatHex(seed), list.hash(), listed.size(),
                Math.min(asking.size(), listed.size()), LocalDate.now(clock), null, 1);
        transaction.executeWithoutResult(status -> {
            Refused.ifAny(before(sample));
            samples.insert(sample);
            files.register(list, CallSampleReading.Lists.KIND);
            ledger.record(Act.of(HotlineAct.SAMPLE_ANNOUNCED, actor, sample.agency(), Map.of("sample", Long.toString(sample.id()), "seed", sample.seed(), "list", list.hash(), "listed",
                    listed.size(), "size", sample.size()), sample.touched()));
        });
        return sample.id();
    }

    /** The seed is known once it is announced: whoever could announce the same days again, or leave a draw unchecked, would go on until it pleases. */
    private List<Issue> before(CallSample sample) {
        List<CallSample> overlapping = samples.overlapping(sample.agency(), sample.from(), sample.to());
        if (overlapping.stream().anyMatch(one -> one.drawnOn() == null)) {
            return List.of(Issue.of("from", "这段时间已经公布过一次抽查，还没有抽取，请先抽取"));
        }
        if (overlapping.stream().anyMatch(one -> samples.checks(one.id()).stream().anyMatch(check -> check.state() != CallCheck.State.AGREED))) {
            return List.of(Issue.of("from", "这段时间上一次抽查还没有全部检查、复核完，请先完成"));
        }
        return overlapping.stream().anyMatch(one -> one.from().equals(sample.from()) && one.to().equals(sample.to()))
                ? List.of(Issue.of("from", "这段时间已经抽查过，同一起止日期不再重复抽取")) : List.of();
    }

    public void draw(Actor actor, long id, long version) {
        CallSample sample = reading.find(id).orElseThrow(NotFound::new);
        if (sample.version() != version || sample.drawnOn() != null) {
            throw new Overtaken("这次抽查");
        }
        List<String> drawn = Draw.of(sample.seed(), reading.list(sample).lines().toList(), sample.size());
        transaction.executeWithoutResult(status -> keep(actor, sample.drawn(LocalDate.now(clock)), drawn));
    }

    private void keep(Actor actor, CallSample sample, List<String> drawn) {
        samples.drawn(sample);
        List<Touched> touched = new ArrayList<>(List.of(sample.touched()));
        for (int i = 0; i < drawn.size(); i++) {
            CallCheck check = new CallCheck(ids.next(), sample.id(), i + 1, Long.parseLong(drawn.get(i)), List.of(), "", null, null, "", CallCheck.State.WAITING, 1);
            samples.insert(check);
            touched.add(check.touched());
        }
        ledger.record(new Act(HotlineAct.SAMPLE_DRAWN, actor, sample.agency(), Map.of("sample", Long.toString(sample.id()), "drawn", drawn.size()), touched));
    }

    private List<Issue> issues(Asking asking) {
        List<Issue> issues = new ArrayList<>();
        if (asking.title().isBlank() || asking.title().strip().length() > TITLE) {
            issues.add(Issue.of("title", "请填写名称，最多" + TITLE + "字"));
        }
        if (asking.from() == null || asking.to() == null || asking.from().isAfter(asking.to()) || asking.to().isAfter(LocalDate.now(clock))) {
            issues.add(Issue.of("from", "请填写起止日期，开始不晚于结束，结束不晚于今天"));
        }
        if (asking.size() < 1 || asking.size() > MOST_DRAWN) {
            issues.add(Issue.of("size", "抽取的件数应是1到" + MOST_DRAWN + "的整数"));
        }
        return issues;
    }
}
