package mingbai.operations;

import java.util.Objects;
import mingbai.publication.Reindex;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;

/** {@code reindex}: builds both indexes anew beside the old ones, which go on answering. */
@CommandLine.Command(name = "reindex", description = "builds the search indexes anew; the old ones answer meanwhile")
final class ReindexCommand implements Command.OnData {

    private @Nullable Reindex reindex;
    private @Nullable CaughtUp caughtUp;

    @Autowired
    void with(Reindex reindex, CaughtUp caughtUp) {
        this.reindex = reindex;
        this.caughtUp = caughtUp;
    }

    @Override
    public int run(Console console) throws InterruptedException {
        long documents = Objects.requireNonNull(reindex).run(done -> console.progress(done + " documents …"));
        Objects.requireNonNull(caughtUp).await(console);
        console.result("read " + documents + " documents for both indexes");
        return ExitCode.DONE;
    }
}
