package mingbai.ledger.web;

import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Published;
import mingbai.ledger.SequencedAct;
import mingbai.ledger.reading.LedgerReading;
import mingbai.ledger.reading.Tiles;
import mingbai.merkle.Json;
import mingbai.merkle.Malformed;
import mingbai.merkle.Tile;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The log for monitors, witnesses and citizens' verifiers. Tiles never change and may be kept for ever; the checkpoint is asked for anew
 * each time. Of an act that is not public nothing is shown but its commitment.
 */
@Controller
class LogPages {

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final LedgerReading reading;
    private final Published published;
    private final Tiles tiles;

    LogPages(LedgerReading reading, Published published, Tiles tiles) {
        this.reading = reading;
        this.published = published;
        this.tiles = tiles;
    }

    @GetMapping("/log/checkpoint")
    @MayCall(anyone = true)
    ResponseEntity<String> checkpoint() {
        return published.current().map(signed -> ResponseEntity.ok().contentType(TEXT).cacheControl(CacheControl.noCache())
                .eTag("\"" + signed.checkpoint().size() + "\"").body(signed.note().toString())).orElseThrow(NotFound::new);
    }

    /** The key that checks the checkpoint's signature: the argument of {@code ./mingbai verify --key}. */
    @GetMapping("/log/key")
    @MayCall(anyone = true)
    ResponseEntity<String> key() {
        return ResponseEntity.ok().contentType(TEXT).cacheControl(CacheControl.noCache()).body(published.key().text() + "\n");
    }

    @GetMapping("/log/tile/{*address}")
    @MayCall(anyone = true)
    ResponseEntity<byte[]> tile(@PathVariable String address) {
        try {
            Tile tile = Tile.parse("tile" + address);
            if (!tile.isIn(published.size())) {
                throw new NotFound();
            }
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).cacheControl(FOR_EVER).body(tiles.bytes(tile));
        } catch (Malformed e) {
            throw new NotFound();
        }
    }

    @GetMapping("/log/act/{seq:\\d{1,18}}")
    @MayCall(anyone = true)
    ResponseEntity<String> act(@PathVariable long seq) {
        SequencedAct act = reading.act(seq).orElseThrow(NotFound::new);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seq", seq);
        json.put("commitment", Base64.getEncoder().encodeToString(reading.entry(seq)));
        if (act.isPublic() && act.json() != null) {
            reading.salt(act.line()).ifPresent(salt -> {
                json.put("act", act.json());
                json.put("salt", Base64.getEncoder().encodeToString(salt));
            });
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noCache()).body(Json.canonical(json));
    }
}
