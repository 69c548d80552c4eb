package mingbai.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mingbai.merkle.SigningKey;
import mingbai.merkle.VerifierKey;
import mingbai.web.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that signs the log: {@code keys/log.key} in the data folder, made at the first start, readable by its owner only. Its name is
 * the site's origin; a site that moves to another address signs under the new name with the same key.
 */
@Component
class LogKey {

    private static final Logger LOG = LoggerFactory.getLogger(LogKey.class);

    private final SigningKey key;

    LogKey(@Value("${mingbai.data}") Path data, Site site) {
        Path file = data.resolve("keys").resolve("log.key");
        SigningKey kept = Files.exists(file) ? read(file) : make(file, site.origin());
        if (!kept.verifier().name().equals(site.origin())) {
            LOG.warn("the log was signed as '{}' and is signed as '{}' from now on; publish the new key {}", kept.verifier().name(), site.origin(),
                    kept.named(site.origin()).verifier().text());
        }
        key = kept.named(site.origin());
    }

    private static SigningKey read(Path file) {
        try {
            return SigningKey.parse(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new LogRefused("日志签名密钥 " + file + " 无法读取（" + e.getMessage()
                    + "）。请从备份恢复这个文件；确已丢失时把它移走，重新启动会生成新密钥，旧检查点仍用旧公钥验证");
        }
    }

    private static SigningKey make(Path file, String origin) {
        SigningKey made = SigningKey.generate(origin);
        try {
            SafeFile.write(file, made.text().getBytes(StandardCharsets.UTF_8), true);
        } catch (IOException e) {
            throw new UncheckedIOException("日志签名密钥 " + file + " 无法写入", e);
        }
        return made;
    }

    SigningKey key() {
        return key;
    }

    VerifierKey verifier() {
        return key.verifier();
    }
}
