package mingbai.report.form;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import mingbai.figure.FigureReading;
import mingbai.figure.FigureRecord;
import mingbai.figure.Period;
import mingbai.report.form.ReplyFigures.Question;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The records behind the figures of a submission, one JSON object a line: they stay readable as they were when later ones are corrected. A field of
 * more than {@value #MOST} records keeps its number alone.
 */
@Component
public class FrozenRecords {

    static final int MOST = 5_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReplyFigures questions;
    private final FigureReading figures;
    private final FileStore files;

    FrozenRecords(ReplyFigures questions, FigureReading figures, FileStore files) {
        this.questions = questions;
        this.figures = figures;
        this.files = files;
    }

    /** One line of the file. */
    public record Line(String field, String id, String agency, String day, String label, String address, long amount) {}

    /** The records of all fields that have few enough, in one reading. */
    @Transactional(readOnly = true)
    public List<Line> read(FormDefinition form, String unit, Period period) {
        List<Line> lines = new ArrayList<>();
        form.fields().stream().filter(FormField::counted).forEach(field -> questions.asked(field, unit, period).ifPresent(question ->
                lines.addAll(of(field, question))));
        return lines;
    }

    private List<Line> of(FormField field, Question question) {
        List<FigureRecord> records = figures.records(question.measure(), question.asked(), 0, MOST + 1);
        return records.size() > MOST ? List.of() : records.stream().map(record -> new Line(field.key(), record.id(), record.agency(), record.day(),
                record.label(), record.address(), record.amount())).toList();
    }

    /** @return the stored file, null for no lines; not to be called inside a write transaction */
    @Nullable StoredFile store(List<Line> lines) {
        if (lines.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(JSON.writeValueAsString(line)).append('\n'));
        return files.put(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)), "records.txt");
    }

    /** The records of one field of a submission. @param offset how many to pass over */
    public List<Line> lines(Submission submission, String field, long offset, int limit) {
        if (submission.list().isEmpty()) {
            return List.of();
        }
        try (BufferedReader reader = Files.newBufferedReader(files.path(submission.list()), StandardCharsets.UTF_8)) {
            return reader.lines().map(line -> JSON.readValue(line, Line.class)).filter(line -> line.field().equals(field)).skip(offset).limit(limit).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("records of submission " + submission.reply() + "." + submission.n() + " cannot be read", e);
        }
    }
}
