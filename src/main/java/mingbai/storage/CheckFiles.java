package mingbai.storage;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The files' part of {@code fsck}: reads every file that belongs to something and names those that are not what was stored. */
@Component
public class CheckFiles {

    private static final int PAGE = 500;

    private final FileTable table;
    private final FileStore store;

    CheckFiles(FileTable table, FileStore store) {
        this.table = table;
        this.store = store;
    }

    /** @return how many files were read; hands over the hash of each that is missing or changed */
    public long run(Consumer<String> damaged) {
        long read = 0;
        String after = "";
        List<String> page = table.storedBefore(Long.MAX_VALUE, after, PAGE);
        while (!page.isEmpty()) {
            for (String hash : page) {
                read++;
                if (!table.find(hash).map(store::intact).orElse(true)) { // swept in between: no finding
                    damaged.accept(hash);
                }
                after = hash;
            }
            page = table.storedBefore(Long.MAX_VALUE, after, PAGE);
        }
        return read;
    }
}
