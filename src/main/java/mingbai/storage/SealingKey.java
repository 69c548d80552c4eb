package mingbai.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mingbai.ledger.SafeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Where the master key comes from: the setting {@code mingbai.sealing-key} (several nodes on one database must hold the same), else {@code keys/sealing.key} in
 * the data folder, made at the first start, readable by its owner only. The database knows which key its sealed things need; with another or without one
 * the program does not start, unless the operator says that the old one is lost.
 */
@Component
class SealingKey {

    private static final Logger LOG = LoggerFactory.getLogger(SealingKey.class);

    private final MasterKey key;

    SealingKey(@Value("${mingbai.data}") Path data, @Value("${mingbai.sealing-key:}") String given, @Value("${mingbai.sealing-key-lost:}") String lost,
            SealingKeyTable table, TransactionOperations transaction, Clock clock) {
        Path file = data.resolve("keys").resolve("sealing.key");
        Optional<String> known = table.id();
        Optional<MasterKey> held = given.isBlank() ? read(file) : Optional.of(ofSetting(given));
        boolean givenUp = known.isPresent() && known.get().equals(lost.strip());
        key = held.or(() -> known.isEmpty() || givenUp ? Optional.of(make(file)) : Optional.empty())
                .orElseThrow(() -> new SealingRefused("缺少加密密钥 " + file + "：数据库中已有用密钥 " + known.orElse("") + " 加密的内容。" + wayOut(known.orElse(""))));
        String needed = Objects.requireNonNull(transaction.execute(status -> {
            if (givenUp && !key.id().equals(lost.strip())) {
                LOG.warn("the sealing key {} is given up as lost; what was sealed with it cannot be opened any more", known.get());
                table.replace(known.get(), key.id(), clock.millis());
            }
            table.begin(key.id(), clock.millis());
            return table.id().orElseThrow();
        }));
        if (!needed.equals(key.id())) {
            throw new SealingRefused("加密密钥不对：" + (given.isBlank() ? file.toString() : "设置 mingbai.sealing-key") + " 的编号是 " + key.id() + "，数据库中的内容是用密钥 "
                    + needed + " 加密的。" + wayOut(needed));
        }
    }

    private static String wayOut(String id) {
        return "请从备份恢复这个文件，或者用设置 mingbai.sealing-key 提供；确已丢失时设置 mingbai.sealing-key-lost=" + id + " 再启动，此前加密的内容从此不能打开";
    }

    private static MasterKey ofSetting(String given) {
        try {
            return MasterKey.parse(given);
        } catch (IllegalArgumentException e) {
            throw new SealingRefused("设置 mingbai.sealing-key " + e.getMessage());
        }
    }

    private static Optional<MasterKey> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            warnIfOpen(file);
            return Optional.of(MasterKey.parse(Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new SealingRefused("加密密钥 " + file + " 无法读取（" + e.getMessage() + "）。请从备份恢复这个文件");
        }
    }

    private static void warnIfOpen(Path file) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (permissions.contains(PosixFilePermission.OTHERS_READ) || permissions.contains(PosixFilePermission.GROUP_READ)) {
            LOG.warn("{} can be read by other accounts of this machine; take that right away (chmod 600)", file);
        }
    }

    private static MasterKey make(Path file) {
        MasterKey made = MasterKey.generate();
        try {
            SafeFile.write(file, made.text().getBytes(StandardCharsets.UTF_8), true);
        } catch (IOException e) {
            throw new UncheckedIOException("加密密钥 " + file + " 无法写入", e);
        }
        return made;
    }

    MasterKey key() {
        return key;
    }
}
