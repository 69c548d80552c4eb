package mingbai.inquiry.hotline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mingbai.storage.FileOwner;
import mingbai.storage.FileStore;
import mingbai.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks of quality read. */
@Component
@Transactional(readOnly = true)
public class CallSampleReading {

    private final CallSampleTable samples;
    private final FileStore files;

    CallSampleReading(CallSampleTable samples, FileStore files) {
        this.samples = samples;
        this.files = files;
    }

    public Optional<CallSample> find(long id) {
        return samples.find(id);
    }

    public List<CallSample> of(Collection<String> agencies, int limit) {
        return samples.of(agencies, limit);
    }

    public List<CallCheck> checks(long sample) {
        return samples.checks(sample);
    }

    /** The ids as they were announced, one a line. */
    public String list(CallSample sample) {
        try {
            return Files.readString(files.path(sample.listHash()));
        } catch (IOException e) {
            throw new UncheckedIOException("the list of the check " + sample.id() + " cannot be read", e);
        }
    }

    /** Lists hold numbers of the program alone, which lead to no call: everybody's. */
    @Component
    static class Lists implements FileOwner {

        static final String KIND = "inquiry-call-sample";

        private final CallSampleTable samples;

        Lists(CallSampleTable samples) {
            this.samples = samples;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        @Transactional(readOnly = true)
        public boolean owns(String hash) {
            return samples.uses(hash);
        }

        @Override
        @Transactional(readOnly = true)
        public boolean mayRead(String hash, @Nullable Caller caller) {
            return samples.uses(hash);
        }
    }
}
