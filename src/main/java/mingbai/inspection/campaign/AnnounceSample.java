package mingbai.inspection.campaign;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import mingbai.inspection.events.CampaignAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.merkle.Draw;
import mingbai.publication.Scrub;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Announces a spot check: the list is fixed and kept as a file, the seed made by chance, both written into the public log. What will be drawn is settled
 * from here on; an announcement cannot be taken back, so nobody can announce until a draw pleases without that being seen.
 */
@Component
public class AnnounceSample {

    private static final int MOST_DRAWN = 2_000;

    private final CampaignBook book;
    private final SampleTable samples;
    private final SampleList lists;
    private final FileStore files;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    AnnounceSample(CampaignBook book, SampleTable samples, SampleList lists, FileStore files, TransactionTemplate transaction) {
        this.book = book;
        this.samples = samples;
        this.lists = lists;
        this.files = files;
        this.transaction = transaction;
    }

    /** @param campaign it belongs to, null for none @param from and to days of publication or receipt, null for all */
    public record Asking(String title, SpotSample.Kind kind, int share, @Nullable Long campaign, @Nullable LocalDate from, @Nullable LocalDate to) {}

    public long announce(Actor actor, String agency, Asking asking) {
        Refused.ifAny(issues(agency, asking));
        List<String> ids = lists.ids(agency, asking.kind(), asking.from(), asking.to(), book.today());
        int size = Draw.size(ids.size(), asking.share());
        if (ids.isEmpty()) {
            throw new Refused("kind", "范围内没有可以抽取的" + asking.kind().label());
        }
        if (size > MOST_DRAWN) {
            throw new Refused("share", "按这个比例要抽" + size + "件，一次最多" + MOST_DRAWN + "件，请缩短起止日期");
        }
        String text = String.join("\n", ids) + "\n";
        StoredFile list = files.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "list.txt");
        byte[] seed = new byte[32];
        random.nextBytes(seed);
        return transaction.execute(status -> insert(actor, agency, asking, list, ids.size(), HexFormat.of().formatHex(seed)));
    }

    private long insert(Actor actor, String agency, Asking asking, StoredFile list, int listed, String seed) {
        SpotSample sample = new SpotSample(book.ids.next(), agency, asking.campaign(), asking.kind(), Scrub.clean(asking.title()).strip(), asking.share(), seed, list.hash(),
                listed, book.today(), book.clock.millis(), null, 1);
        samples.insert(sample);
        files.register(list, CampaignFiles.KIND);
        book.ledger.record(Act.of(CampaignAct.SAMPLE_ANNOUNCED, actor, agency, Map.of("sample", Long.toString(sample.id()), "kind", sample.kind().name(), "seed", seed, "list",
                list.hash(), "listed", listed, "share", sample.share()), sample.touched()));
        return sample.id();
    }

    private List<Issue> issues(String agency, Asking asking) {
        List<Issue> issues = new ArrayList<>();
        if (asking.title().isBlank() || asking.title().strip().length() > 60) {
            issues.add(Issue.of("title", "请填写名称，最多60个字"));
        }
        if (asking.share() < 1 || asking.share() > 100) {
            issues.add(Issue.of("share", "抽取比例应是1到100的整数"));
        }
        LocalDate from = asking.from();
        LocalDate to = asking.to();
        if (from != null && to != null && from.isAfter(to)) {
            issues.add(Issue.of("from", "开始日期不能晚于结束日期"));
        }
        Long campaign = asking.campaign();
        if (campaign != null && transaction.execute(status -> book.table.find(campaign)).filter(found -> found.agency().equals(agency) && found.begunOn() != null
                && !found.state().isOver()).isEmpty()) {
            issues.add(Issue.of("campaign", "请选择本机关正在进行的自查，或者不选"));
        }
        return issues;
    }
}
