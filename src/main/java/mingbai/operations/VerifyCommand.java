package mingbai.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import mingbai.merkle.Malformed;
import mingbai.merkle.ProofFile;
import mingbai.merkle.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: checks a proof off-line, with nothing but the proof, the log's public key and, if at hand, the document's file. */
@CommandLine.Command(name = "verify", description = "checks a receipt or proof, off-line; exit code 1 when it does not hold")
final class VerifyCommand implements Command.Light {

    private static final long LONGEST_PROOF = 16L << 20;

    @Parameters(paramLabel = "FILE", description = "the receipt or proof")
    @Nullable Path file;

    @Option(names = "--document", paramLabel = "FILE", description = "the file the proof is said to be of; for a receipt: the content that was sent in")
    @Nullable Path document;

    @Option(names = "--key", paramLabel = "VKEY", required = true, description = "the log's public key: name+hash+base64")
    String key = "";

    @Override
    public int run(Console console) {
        VerifierKey verifier = VerifierKey.parse(key.strip());
        byte[] proof = read(java.util.Objects.requireNonNull(file), LONGEST_PROOF);
        byte @Nullable [] checked = document == null ? null : read(document, Integer.MAX_VALUE - 16L);
        try {
            ProofFile.Verdict verdict = ProofFile.parse(new String(proof, java.nio.charset.StandardCharsets.UTF_8)).verify(verifier, checked);
            verdict.sentences().forEach(console::result);
            console.result(verdict.holds() ? "证明成立" : "证明不成立");
            return verdict.holds() ? ExitCode.DONE : ExitCode.CHECK_FOUND_SOMETHING;
        } catch (Malformed e) {
            console.result("证明不成立：" + e.getMessage());
            return ExitCode.CHECK_FOUND_SOMETHING;
        }
    }

    private static byte[] read(Path path, long longest) {
        try {
            if (Files.size(path) > longest) {
                throw new CouldNotBeDone(path + " is larger than " + (longest >> 20) + " MB and cannot be what it should be");
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new CouldNotBeDone("there is no file " + path, e);
        } catch (IOException e) {
            throw new CouldNotBeDone(path + " cannot be read: " + e.getMessage(), e);
        }
    }
}
