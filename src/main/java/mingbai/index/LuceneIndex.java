package mingbai.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine inside the program: Lucene in a folder of its own. The folder holds numbered generations and a file {@code current} that names
 * the one in use; a rebuild fills the next and then renames that file, so that a crash leaves either the old index or the new one.
 */
final class LuceneIndex implements FullTextIndex {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);
    private static final String CURRENT = "current";

    private final Path folder;
    private final boolean desk;
    /** Held for reading by whoever uses a generation to write, for writing by the change from one to the next. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private volatile Generation generation;
    private volatile int number;
    private boolean rebuilding;

    LuceneIndex(Path folder, boolean desk) {
        this.folder = folder;
        this.desk = desk;
        try {
            Files.createDirectories(folder);
            number = current();
            generation = openOrBeginAgain();
            name(number);
            removeOthers();
        } catch (LockObtainFailedException e) {
            throw new IllegalStateException("the search index in " + folder.toAbsolutePath()
                    + " is in use by another process; stop that one first", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the search index in " + folder.toAbsolutePath() + " cannot be opened", e);
        }
    }

    private Generation openOrBeginAgain() throws IOException {
        try {
            return Generation.open(generationFolder(number));
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("search index in {} cannot be used ({}); it is begun again and filled from the ledger", folder, e.getMessage());
            number++;
            delete(generationFolder(number));
            return Generation.open(generationFolder(number));
        }
    }

    private int current() throws IOException {
        Path file = folder.resolve(CURRENT);
        if (!Files.exists(file)) {
            return 1;
        }
        String name = Files.readString(file).strip();
        return name.matches("[0-9]{1,9}") ? Integer.parseInt(name) : 1;
    }

    /** Complete or not at all: written beside and renamed. */
    private void name(int generationNumber) throws IOException {
        Path beside = folder.resolve(CURRENT + ".new");
        Files.writeString(beside, Integer.toString(generationNumber), StandardCharsets.US_ASCII);
        try (var file = java.nio.channels.FileChannel.open(beside, java.nio.file.StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(beside, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var directory = java.nio.channels.FileChannel.open(folder)) {
            directory.force(true);
        }
    }

    private Path generationFolder(int generationNumber) {
        return folder.resolve(Integer.toString(generationNumber));
    }

    @Override
    public void apply(List<Change> changes) {
        check(changes);
        writing(() -> generation.apply(changes));
    }

    private void check(List<Change> changes) {
        for (Change change : changes) {
            if (!desk && change instanceof Change.Put(Entry entry) && !entry.visibleTo().isEmpty()) {
                throw new IllegalArgumentException("entry " + entry.id()
                        + " names who may see it and can therefore not stand in the public index; put it into the desk index");
            }
        }
    }

    @Override
    public void commit(long position) {
        writing(() -> generation.commit(position));
    }

    @Override
    public long position() {
        return generation.position();
    }

    @Override
    public long size() {
        return searching(Generation::size);
    }

    @Override
    public Hits search(Query query) {
        return searching(used -> used.search(searcher -> new Searching(searcher, query).answer()));
    }

    @Override
    public synchronized Rebuild rebuild() {
        if (rebuilding) {
            throw new IllegalStateException("the search index in " + folder + " is being rebuilt already; wait for that to finish");
        }
        try {
            int next = number + 1;
            delete(generationFolder(next));
            Rebuild rebuild = new NextGeneration(next, Generation.open(generationFolder(next)));
            rebuilding = true;
            return rebuild;
        } catch (IOException e) {
            throw new UncheckedIOException("no new search index can be begun in " + folder, e);
        }
    }

    private final class NextGeneration implements Rebuild {
        private final int nextNumber;
        private final Generation next;
        private boolean done;

        NextGeneration(int nextNumber, Generation next) {
            this.nextNumber = nextNumber;
            this.next = next;
        }

        @Override
        public void apply(List<Change> changes) {
            check(changes);
            unchecked(() -> next.apply(changes));
        }

        @Override
        public void finish(long position) {
            unchecked(() -> {
                next.commit(position);
                use.writeLock().lock();
                try {
                    name(nextNumber);
                    Generation old = generation;
                    generation = next;
                    number = nextNumber;
                    end();
                    old.close();
                } finally {
                    use.writeLock().unlock();
                }
                removeOthers();
            });
        }

        @Override
        public void close() {
            if (!done) {
                end();
                unchecked(() -> {
                    next.close();
                    delete(generationFolder(nextNumber));
                });
            }
        }

        private void end() {
            done = true;
            synchronized (LuceneIndex.this) {
                rebuilding = false;
            }
        }
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            unchecked(generation::close);
        } finally {
            use.writeLock().unlock();
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private interface Read<T> {
        T of(Generation used) throws IOException;
    }

    private void writing(Step step) {
        use.readLock().lock();
        try {
            unchecked(step);
        } finally {
            use.readLock().unlock();
        }
    }

    /** A search that met the very moment of the change to a rebuilt index asks that one. */
    private <T> T searching(Read<T> read) {
        Generation used = generation;
        try {
            return read.of(used);
        } catch (AlreadyClosedException e) {
            if (used == generation) {
                throw new IllegalStateException("the search index in " + folder + " is closed", e);
            }
            return searching(read);
        } catch (IOException e) {
            throw new UncheckedIOException("the search index in " + folder + " cannot be read", e);
        }
    }

    private void unchecked(Step step) {
        try {
            step.run();
        } catch (AlreadyClosedException e) {
            throw new IllegalStateException("the search index in " + folder + " is closed", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the search index in " + folder + " cannot be written", e);
        }
    }

    private void removeOthers() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path other : all.filter(path -> path.getFileName().toString().matches("[0-9]+")).toList()) {
                if (!other.equals(generationFolder(number))) {
                    delete(other);
                }
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
