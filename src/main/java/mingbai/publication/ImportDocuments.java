package mingbai.publication;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mingbai.agency.intake.ImportText;
import mingbai.ledger.Actor;
import mingbai.storage.FileStore;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;

/**
 * Takes documents of an older system in (contracts.md, {@code import documents}). A publishing path: one act records that they were reviewed
 * before migration, with the file's digest, its count and the account that answers for it; only {@code proactive} becomes public. The same
 * file twice changes nothing; a stopped import goes on where it was when started again.
 */
@Service
public class ImportDocuments {

    private static final int BATCH = 250;

    private final ImportBatch batch;
    private final FileStore files;
    private final java.time.Clock clock;

    ImportDocuments(ImportBatch batch, FileStore files, java.time.Clock clock) {
        this.batch = batch;
        this.files = files;
        this.clock = clock;
    }

    /** Is told how far it got, and asked whether to stop. */
    public interface Progress {

        void at(long line, Tally tally);

        default boolean stopped() {
            return false;
        }
    }

    /** What became of the lines so far. @param warnings what is to be looked at in lines that were taken */
    public record Tally(long taken, long unchanged, long changed, long refused, List<Problem> problems, List<Problem> warnings, boolean stopped,
            String encoding) {}

    /** What is wrong with a line: {@code line N: field: what is wrong}. */
    public record Problem(int line, String text) {

        @Override
        public String toString() {
            return "line " + line + ": " + text;
        }
    }

    /** @param strict take nothing at all when any line has a problem */
    public Tally run(Actor actor, Path file, boolean strict, Progress progress) throws IOException {
        ImportText text = ImportText.open(file); // UTF-8 or, named in the report, GB18030
        Scan scan = scan(text, strict);
        if (strict && !scan.problems.isEmpty()) {
            return new Tally(0, 0, 0, scan.problems.stream().mapToInt(Problem::line).distinct().count(), scan.problems, List.of(), false, text.encoding());
        }
        long answered = batch.answer(actor, text.sha256(), scan.lines);
        Counter counter = new Counter(text.encoding());
        Path beside = file.toAbsolutePath().getParent().toRealPath();
        try (ExecutorService workers = Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));
                BufferedReader reader = text.reader()) {
            Lines lines = new Lines(reader);
            List<Future<Prepared>> waiting = prepareNext(lines, workers, beside);
            while (!waiting.isEmpty()) {
                List<Future<Prepared>> next = prepareNext(lines, workers, beside);
                write(actor, answered, ready(waiting, counter), counter);
                progress.at(lines.number, counter.tally(false));
                if (progress.stopped()) {
                    next.forEach(future -> future.cancel(true));
                    return counter.tally(true);
                }
                waiting = next;
            }
        }
        return counter.tally(false);
    }

    private void write(Actor actor, long answered, List<Prepared> documents, Counter counter) {
        if (documents.isEmpty()) {
            return;
        }
        List<ImportBatch.Result> results = batch.write(actor, answered, documents);
        for (int i = 0; i < results.size(); i++) {
            counter.add(documents.get(i).line(), results.get(i));
        }
    }

    private List<Future<Prepared>> prepareNext(Lines lines, ExecutorService workers, Path beside) throws IOException {
        LocalDate today = LocalDate.now(clock);
        List<Future<Prepared>> next = new ArrayList<>();
        String text;
        while (next.size() < BATCH && (text = lines.next()) != null) {
            int number = lines.number;
            String line = text;
            next.add(workers.submit(() -> prepare(number, line, today, beside)));
        }
        return next;
    }

    private static List<Prepared> ready(List<Future<Prepared>> waiting, Counter counter) {
        List<Prepared> ready = new ArrayList<>();
        for (Future<Prepared> future : waiting) {
            try {
                Prepared prepared = future.get();
                if (prepared.problems().isEmpty()) {
                    ready.add(prepared);
                } else {
                    counter.refuse(prepared.line(), prepared.problems());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return ready;
    }

    /** A line read, cleaned and hashed, outside any transaction. */
    record Prepared(int line, DocumentLine source, Content content, String digest, List<mingbai.storage.StoredFile> files, List<String> problems) {

        String sourceId() {
            return source.sourceId().isEmpty() ? "digest:" + digest.substring(0, 40) : source.sourceId();
        }
    }

    private Prepared prepare(int number, String text, LocalDate today, Path beside) {
        List<String> problems = new ArrayList<>();
        DocumentLine line = DocumentLine.read(number, text, today, problems);
        if (line == null) {
            return new Prepared(number, null, null, "", List.of(), problems);
        }
        List<mingbai.storage.StoredFile> stored = new ArrayList<>();
        List<Attachment> attachments = new ArrayList<>();
        for (DocumentLine.File file : line.files()) {
            take(file, beside, problems, stored, attachments);
        }
        Content content = new Content(line.title(), line.format().toHtml(line.body()), line.issuer(), line.documentNumber(), line.writtenOn(), line.effectiveOn(),
                null, line.theme(), line.genre(), line.disclosureClass(), null, "", null, "社会公众", line.summary(), line.keywords(), line.catalogCode(),
                List.of(), List.of(), attachments, java.util.Set.of());
        return new Prepared(number, line, content, content.digest(), stored, problems);
    }

    /** A path may not lead out of the folder of the import file. */
    private void take(DocumentLine.File file, Path beside, List<String> problems, List<mingbai.storage.StoredFile> stored, List<Attachment> attachments) {
        Path path = beside.resolve(file.path()).normalize();
        try {
            if (!path.startsWith(beside) || !Files.isRegularFile(path) || !path.toRealPath().startsWith(beside)) {
                problems.add("attachments: there is no file '" + file.path() + "' beside the import file");
                return;
            }
            try (InputStream content = Files.newInputStream(path)) {
                mingbai.storage.StoredFile put = files.put(content, file.name());
                stored.add(put);
                attachments.add(new Attachment(file.name(), put.hash(), put.size(), put.mediaType()));
            }
        } catch (Refused refused) {
            problems.add("attachments: " + refused.getMessage());
        } catch (IOException e) {
            problems.add("attachments: '" + file.path() + "' cannot be read");
        }
    }

    /** Number of lines; when strict, also everything that is wrong. */
    private record Scan(long lines, List<Problem> problems) {}

    private Scan scan(ImportText file, boolean strict) throws IOException {
        List<Problem> problems = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        try (BufferedReader reader = file.reader()) {
            Lines lines = new Lines(reader);
            String text;
            while ((text = lines.next()) != null) {
                if (strict) {
                    List<String> found = new ArrayList<>();
                    DocumentLine line = DocumentLine.read(lines.number, text, today, found);
                    if (line != null && !batch.knowsAgency(line.agency())) {
                        found.add("agency_code: there is no agency '" + line.agency() + "'");
                    }
                    int number = lines.number;
                    found.forEach(problem -> problems.add(new Problem(number, problem)));
                }
            }
            return new Scan(lines.count, problems);
        }
    }

    /** Non-blank lines with their numbers; a line of more than 20 million characters ends the reading. */
    private static final class Lines {
        private static final int LONGEST = 20_000_000;
        private final BufferedReader reader;
        private int number;
        private long count;

        Lines(BufferedReader reader) {
            this.reader = reader;
        }

        @org.jspecify.annotations.Nullable
        String next() throws IOException {
            String line;
            do {
                line = bounded();
                number++;
            } while (line != null && line.isBlank());
            count += line == null ? 0 : 1;
            return line;
        }

        private @org.jspecify.annotations.Nullable String bounded() throws IOException {
            StringBuilder line = new StringBuilder();
            int c;
            while ((c = reader.read()) >= 0 && c != '\n') {
                if (line.length() >= LONGEST) {
                    throw new IOException("line " + (number + 1) + ": longer than " + LONGEST + " characters; this is not a documents.jsonl file");
                }
                line.append((char) c);
            }
            return c < 0 && line.isEmpty() ? null : line.toString();
        }
    }

    /** Counts what became of each line. */
    private static final class Counter {
        private static final int SHOWN = 10_000;
        private long taken;
        private long unchanged;
        private long changed;
        private long refused;
        private final List<Problem> problems = new ArrayList<>();
        private final List<Problem> warnings = new ArrayList<>();
        private final String encoding;

        Counter(String encoding) {
            this.encoding = encoding;
        }

        void add(int line, ImportBatch.Result result) {
            if (result.outcome() != ImportBatch.Outcome.REFUSED && !result.problem().isEmpty() && warnings.size() < SHOWN) {
                warnings.add(new Problem(line, result.problem()));
            }
            switch (result.outcome()) {
                case TAKEN -> taken++;
                case UNCHANGED -> unchanged++;
                case CHANGED -> changed++;
                case REFUSED -> refuse(line, List.of(result.problem()));
            }
        }

        void refuse(int line, List<String> texts) {
            refused++;
            if (problems.size() < SHOWN) {
                texts.forEach(text -> problems.add(new Problem(line, text)));
            }
        }

        Tally tally(boolean stopped) {
            return new Tally(taken, unchanged, changed, refused, List.copyOf(problems), List.copyOf(warnings), stopped, encoding);
        }
    }
}
