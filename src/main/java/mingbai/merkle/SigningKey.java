package mingbai.merkle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * The log's own Ed25519 key. Written as two lines: the private key (PKCS #8, Base64) and the verifier key that belongs to it; a file
 * whose halves do not belong together is refused.
 */
public final class SigningKey {

    private final PrivateKey secret;
    private final VerifierKey verifier;

    private SigningKey(PrivateKey secret, VerifierKey verifier) {
        this.secret = secret;
        this.verifier = verifier;
    }

    public static SigningKey generate(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(pair.getPrivate(), VerifierKey.of(name, pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK since 15 has Ed25519", e);
        }
    }

    public static SigningKey parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 2) {
            throw new Malformed("签名密钥文件应为两行：私钥和公钥");
        }
        try {
            PrivateKey secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(StrictBase64.decode(lines.get(0))));
            SigningKey key = new SigningKey(secret, VerifierKey.parse(lines.get(1)));
            if (!key.sign("trial\n").isSignedBy(key.verifier)) {
                throw new Malformed("签名密钥文件的私钥和公钥不是一对");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new Malformed("签名密钥文件的第一行不是 Ed25519 私钥", e);
        }
    }

    /** The same key under another name: it then has another id, and notes signed under the old name stay valid under the old. */
    public SigningKey named(String name) {
        return new SigningKey(secret, verifier.named(name));
    }

    public String text() {
        return Base64.getEncoder().encodeToString(secret.getEncoded()) + "\n" + verifier.text() + "\n";
    }

    public VerifierKey verifier() {
        return verifier;
    }

    public Note sign(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(secret);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return new Note(text, List.of(new Note.Line(verifier.name(), verifier.id(), ed25519.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign with the key of " + verifier.name(), e);
        }
    }
}
