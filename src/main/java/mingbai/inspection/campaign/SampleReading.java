package mingbai.inspection.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Samples and what was drawn, read. */
@Component
@Transactional(readOnly = true)
public class SampleReading {

    private final SampleTable samples;
    private final DrawSample draw;

    SampleReading(SampleTable samples, DrawSample draw) {
        this.samples = samples;
        this.draw = draw;
    }

    public Optional<SpotSample> find(long id) {
        return samples.find(id);
    }

    public List<SpotSample> of(Collection<String> agencies, int limit, long offset) {
        return samples.of(agencies, limit, offset);
    }

    public long count(Collection<String> agencies) {
        return samples.count(agencies);
    }

    public List<SpotSample> all(int limit, long offset) {
        return samples.all(limit, offset);
    }

    public long count() {
        return samples.count();
    }

    public List<SampledThing> things(long sample, int limit, long offset) {
        return samples.things(sample, limit, offset);
    }

    public long count(long sample, SampledThing.Result result) {
        return samples.count(sample, result);
    }

    /** What is announced, for whoever wants to draw again: the head says how, then one id a line. */
    public String list(SpotSample sample) {
        return "# seed: " + sample.seed() + "\n# sha256 of the lines below, each ended by a line feed: " + sample.listHash() + "\n# drawn: the first " + sample.size() + " of "
                + sample.listSize() + " in the order of sha256(seed + id), hexadecimal\n" + String.join("\n", draw.list(sample)) + "\n";
    }
}
