package mingbai.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Published;
import mingbai.ledger.reading.LedgerReading;
import mingbai.web.MayCall;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /health}: whether this node can serve, for whoever watches it. Says of each part only up or down and why not in general
 * words; 200 when all are up, else 503.
 */
@RestController
class Health {

    /** Below this much free space (256 MB) nothing more should be written: SQLite and the log need room to end what they began. */
    private static final long LEAST_FREE_BYTES = 256L << 20;

    private final Published published;
    private final LedgerReading reading;
    private final Path data;

    Health(Published published, LedgerReading reading, @Value("${mingbai.data}") Path data) {
        this.published = published;
        this.reading = reading;
        this.data = data;
    }

    @GetMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
    @MayCall(anyone = true)
    ResponseEntity<Map<String, Object>> health() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("database", databaseAndLedger() ? "up" : "down");
        parts.put("ledger", published.current().isPresent() ? "up" : "down");
        parts.put("disk", disk() ? "up" : "low");
        boolean up = parts.values().stream().allMatch("up"::equals);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", up ? "up" : "down");
        answer.putAll(parts);
        answer.put("acts", published.size());
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).cacheControl(CacheControl.noStore()).body(answer);
    }

    /** The newest sealed act can be read. */
    private boolean databaseAndLedger() {
        try {
            return published.size() == 0 || reading.act(published.size() - 1).isPresent();
        } catch (RuntimeException unreachable) {
            return false;
        }
    }

    private boolean disk() {
        try {
            return Files.getFileStore(data).getUsableSpace() >= LEAST_FREE_BYTES;
        } catch (IOException e) {
            return false;
        }
    }
}
