package mingbai.inspection.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.inspection.events.CampaignAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import mingbai.merkle.Draw;
import mingbai.storage.FileStore;
import mingbai.web.Overtaken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Draws what the announcement settled. */
@Component
public class DrawSample {

    private static final int AT_ONCE = 200;

    private final CampaignBook book;
    private final SampleTable samples;
    private final SampleList lists;
    private final FileStore files;
    private final TransactionTemplate transaction;

    DrawSample(CampaignBook book, SampleTable samples, SampleList lists, FileStore files, TransactionTemplate transaction) {
        this.book = book;
        this.samples = samples;
        this.lists = lists;
        this.files = files;
        this.transaction = transaction;
    }

    public void draw(Actor actor, long id, long version) {
        SpotSample sample = transaction.execute(status -> samples.get(id));
        if (sample.version() != version || sample.drawnOn() != null) {
            throw new Overtaken("这次抽查");
        }
        List<String> drawn = Draw.of(sample.seed(), list(sample), sample.size());
        for (int from = 0; from < drawn.size(); from += AT_ONCE) {
            int first = from;
            List<String> some = drawn.subList(from, Math.min(drawn.size(), from + AT_ONCE));
            Map<String, SampleList.Called> called = lists.called(sample.kind(), some);
            transaction.executeWithoutResult(status -> keep(actor, sample, first, some, called));
        }
        transaction.executeWithoutResult(status -> {
            SpotSample after = sample.drawn(book.today());
            samples.drawn(after);
            book.ledger.record(Act.of(CampaignAct.SAMPLE_DRAWN, actor, sample.agency(), Map.of("sample", Long.toString(id), "drawn", drawn.size()), after.touched()));
        });
    }

    /** The ids as they were announced. */
    List<String> list(SpotSample sample) {
        try {
            return Files.readAllLines(files.path(sample.listHash()));
        } catch (IOException e) {
            throw new UncheckedIOException("the list of sample " + sample.id() + " cannot be read", e);
        }
    }

    /** What a broken-off draw kept stays: the same would come again. */
    private void keep(Actor actor, SpotSample sample, int first, List<String> some, Map<String, SampleList.Called> called) {
        List<Touched> touched = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            String id = some.get(i);
            int n = first + i + 1;
            if (samples.thing(sample.id(), n).isEmpty()) {
                SampleList.Called as = called.getOrDefault(id, new SampleList.Called(sample.agency(), "（宣布以后已经撤下或者撤销）", ""));
                SampledThing thing = new SampledThing(book.ids.next(), sample.id(), n, id, as.agency(), CampaignWords.cut(as.label(), 300), as.address(),
                        SampledThing.Result.WAITING, "", null, null, null, "", 1);
                samples.insert(thing);
                touched.add(thing.touched());
            }
        }
        if (!touched.isEmpty()) {
            book.ledger.record(new Act(CampaignAct.SAMPLE_JUDGED, actor, sample.agency(), Map.of("sample", Long.toString(sample.id()), "drawn", touched.size()), touched));
        }
    }
}
