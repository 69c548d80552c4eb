package mingbai.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.ledger.Act;
import mingbai.ledger.ActKind;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.ledger.reading.LedgerReading;
import mingbai.ledger.reading.Tiles;
import mingbai.merkle.Checkpoint;
import mingbai.merkle.EntryBundle;
import mingbai.merkle.Frontier;
import mingbai.merkle.Hash;
import mingbai.merkle.Json;
import mingbai.merkle.Note;
import mingbai.merkle.ProofFile;
import mingbai.merkle.Tile;
import mingbai.merkle.VerifierKey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The log as a monitor sees it: with nothing but HTTP and the published key. */
@DatabaseTest
class LogPagesTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired Ledger ledger;
    @Autowired LedgerReading reading;
    @Autowired Tiles tiles;
    @Autowired PlatformTransactionManager transactions;
    @Autowired MockMvc web;

    private enum Kind implements ActKind {
        SHOWN, HIDDEN;

        @Override
        public String key() {
            return "test." + name().toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public boolean isPublic() {
            return this == SHOWN;
        }
    }

    @Test
    void theEntriesOfAllBundlesHashToTheSignedRoot() throws Exception {
        fill(Tile.FULL + 3);
        Checkpoint checkpoint = checkpoint();
        List<Hash> leaves = new ArrayList<>();
        for (long index = 0; index * Tile.FULL < checkpoint.size(); index++) {
            int width = (int) Math.min(Tile.FULL, checkpoint.size() - index * Tile.FULL);
            EntryBundle.decode(bytes(new Tile(Tile.ENTRIES, index, width).path())).forEach(entry -> leaves.add(Hash.leaf(entry)));
        }
        assertThat(Frontier.EMPTY.append(leaves).root()).isEqualTo(checkpoint.root());
    }

    @Test
    void aTileOfTheUpperLevelHoldsTheRootOfTheTileBelow() throws Exception {
        fill(Tile.FULL);
        byte[] below = bytes("tile/0/000");
        List<Hash> hashes = new ArrayList<>();
        for (int at = 0; at < below.length; at += Hash.LENGTH) {
            hashes.add(Hash.of(java.util.Arrays.copyOfRange(below, at, at + Hash.LENGTH)));
        }
        byte[] above = bytes("tile/1/000.p/1");
        assertThat(Hash.of(above)).isEqualTo(Frontier.EMPTY.append(hashes).root());
    }

    @Test
    void aFullTileIsForEverAndATileBeyondTheLogIsNotThere() throws Exception {
        fill(Tile.FULL);
        web.perform(get("/log/tile/0/000")).andExpect(status().isOk()).andExpect(header().string("Cache-Control", containsString("immutable")));
        web.perform(get("/log/tile/0/x999/999")).andExpect(status().isNotFound());
        web.perform(get("/log/tile/0/0")).andExpect(status().isNotFound());
        web.perform(get("/log/tile/9/../../checkpoint")).andExpect(status().is4xxClientError());
    }

    @Test
    void aTileFileThatIsLostIsMadeAgain() throws Exception {
        fill(Tile.FULL);
        byte[] before = bytes("tile/0/000");
        java.nio.file.Files.delete(tiles.file(Tile.full(0, 0)));
        assertThat(bytes("tile/0/000")).isEqualTo(before);
    }

    @Test
    void aPublicActShowsWhatWasHashedAndAPrivateOneItsCommitmentAlone() throws Exception {
        long shown = sealed(act(Kind.SHOWN, Fresh.code()));
        long hidden = sealed(act(Kind.HIDDEN, Fresh.code()));
        Map<String, ?> open = json("/log/act/" + shown);
        byte[] salt = Base64.getDecoder().decode((String) open.get("salt"));
        assertThat(Hash.sha256(salt, ((String) open.get("act")).getBytes(StandardCharsets.UTF_8)).base64()).isEqualTo(open.get("commitment"));
        assertThat(json("/log/act/" + hidden)).containsOnlyKeys("seq", "commitment");
        web.perform(get("/log/act/999999999")).andExpect(status().isNotFound());
    }

    @Test
    void aProofOfADocumentIsVerifiedOffLine() throws Exception {
        String thing = Fresh.code();
        byte[] file = "关于春耕的通知".getBytes(StandardCharsets.UTF_8);
        Map<String, ?> state = Map.of("title", "关于春耕的通知", "file", Hash.sha256(file).hex());
        sealed(Act.of(Kind.SHOWN, Actor.PROGRAM, "A1", Map.of(), new Touched("test", thing, 1, state)));
        ProofFile proof = ProofFile.parse(reading.proof("test", thing, 1, state).orElseThrow().text());
        assertThat(proof.verify(key(), file).sentences()).hasSize(4);
        assertThat(proof.verify(key(), file).holds()).isTrue();
        assertThat(proof.verify(key(), "另一份通知".getBytes(StandardCharsets.UTF_8)).holds()).isFalse();
        ProofFile ofAnother = reading.proof("test", thing, 1, Map.of("title", "关于秋收的通知")).orElseThrow();
        assertThat(ofAnother.verify(key(), null).sentences().getLast()).startsWith("所附内容与行为记录不符");
    }

    private static Act act(ActKind kind, String thing) {
        return Act.of(kind, Actor.PROGRAM, "A1", Map.of("day", "2026-03-02"), new Touched("test", thing, 1, Map.of("title", "关于春耕的通知")));
    }

    private void fill(int atLeast) {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < atLeast; i++) {
            acts.add(act(Kind.HIDDEN, Fresh.code()));
        }
        List<Long> lines = new TransactionTemplate(transactions).execute(status -> ledger.recordAll(acts));
        lines.forEach(line -> assertThat(ledger.awaitSequenced(line, PATIENCE)).isPresent());
    }

    private long sealed(Act act) {
        long line = new TransactionTemplate(transactions).execute(status -> ledger.record(act));
        return ledger.awaitSequenced(line, PATIENCE).orElseThrow();
    }

    private Checkpoint checkpoint() throws Exception {
        return Checkpoint.open(Note.parse(bytes("checkpoint")), key());
    }

    private VerifierKey key() throws Exception {
        return VerifierKey.parse(new String(bytes("key"), StandardCharsets.UTF_8).strip());
    }

    private byte[] bytes(String path) throws Exception {
        return web.perform(get("/log/" + path)).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
    }

    private Map<String, ?> json(String path) throws Exception {
        return Json.object(new String(web.perform(get(path)).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8));
    }
}
