package mingbai.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.merkle.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes every erasure to {@code erasures.jsonl} of the data folder, beside the backups: {@code restore} replays it, so that what was
 * erased does not come back with an older backup. The same erasure may stand there twice.
 */
@Component
class ErasureJournal implements Tail {

    private final Path file;

    ErasureJournal(@Value("${mingbai.data}") Path data) {
        this.file = data.resolve("erasures.jsonl");
    }

    @Override
    public String name() {
        return "erasure-journal";
    }

    @Override
    public void accept(List<SequencedAct> acts) {
        StringBuilder lines = new StringBuilder();
        acts.stream().filter(act -> act.kind().equals(LedgerActs.PAYLOAD_ERASED.key())).forEach(act -> lines.append(line(act)).append('\n'));
        if (!lines.isEmpty()) {
            append(lines.toString());
        }
    }

    private static String line(SequencedAct act) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(act.details());
        json.put("erasure", Long.toString(act.line()));
        json.put("at", act.at().toString());
        return Json.canonical(json);
    }

    private void append(String lines) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("erasures cannot be written to " + file, e);
        }
    }
}
