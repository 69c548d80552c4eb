package mingbai.inquiry.misconduct.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mingbai.inquiry.misconduct.Evidence;
import mingbai.storage.Sealed;
import mingbai.storage.SealedFiles;
import mingbai.storage.SealingRefused;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files on their way from a form into a report: sealed as they come in. When something else in the form was wrong they travel back as handles that are themselves sealed; what is never handed in is
 * swept after a day.
 */
@Component
class EvidenceUploads {

    private static final int MOST = 5;
    private static final long LARGEST = 20L * 1024 * 1024;
    private static final int NAME = 120;
    private static final String HANDLE = "kept apart upload";
    /** Shorter than the day after which files that belong to nothing are swept. */
    private static final Duration GOOD_FOR = Duration.ofHours(20);

    private final SealedFiles sealed;
    private final Clock clock;

    EvidenceUploads(SealedFiles sealed, Clock clock) {
        this.sealed = sealed;
        this.clock = clock;
    }

    /** A file that came with this form or an earlier sending of it. */
    public record Held(String handle, Evidence evidence) {}

    /** @param handles of files that came in before */
    List<Held> take(@Nullable List<MultipartFile> sent, String @Nullable [] handles, List<Issue> issues) {
        List<Held> held = new ArrayList<>();
        if (handles != null) {
            Arrays.stream(handles).limit(MOST).forEach(handle -> of(handle).ifPresentOrElse(held::add,
                    () -> issues.add(Issue.of("files", "先前选择的文件已经过期，请重新选择"))));
        }
        List<MultipartFile> files = sent == null ? List.of() : sent.stream().filter(file -> !file.isEmpty() || !name(file).isEmpty()).toList();
        if (files.size() + held.size() > MOST) {
            issues.add(Issue.of("files", "一次最多" + MOST + "个文件，这次选的没有保存，请减少后重新选择；以后还可以补交"));
            return held;
        }
        files.forEach(file -> one(file, issues).ifPresent(held::add));
        return held;
    }

    private Optional<Held> one(MultipartFile file, List<Issue> issues) {
        if (file.getSize() > LARGEST) {
            issues.add(Issue.of("files", "文件“" + name(file) + "”超过20 MB，没有保存，请压缩或者分开后重新选择"));
            return Optional.empty();
        }
        try (InputStream content = file.getInputStream()) {
            Sealed kept = sealed.seal(content, name(file));
            return Optional.of(new Held(sealed.seal(HANDLE, clock.millis() + "\n" + kept.text() + "\n" + name(file)), new Evidence(name(file), kept)));
        } catch (Refused refused) {
            refused.issues().forEach(issue -> issues.add(Issue.of("files", issue.text())));
        } catch (IOException e) {
            throw new UncheckedIOException("an upload broke off", e);
        }
        return Optional.empty();
    }

    private static String name(MultipartFile file) {
        String sent = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        StringBuilder kept = new StringBuilder();
        sent.codePoints().filter(c -> !Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF) && c != '/' && c != '\\').forEach(kept::appendCodePoint);
        String name = kept.toString().strip();
        return name.codePointCount(0, name.length()) <= NAME ? name : name.substring(name.offsetByCodePoints(name.length(), -NAME));
    }

    private Optional<Held> of(String handle) {
        try {
            String[] parts = handle.length() > 3_000 ? new String[0] : sealed.open(HANDLE, handle).split("\n", 3);
            boolean fresh = parts.length == 3 && clock.millis() - Long.parseLong(parts[0]) < GOOD_FOR.toMillis();
            return fresh ? Optional.of(new Held(handle, new Evidence(parts[2], Sealed.of(parts[1])))) : Optional.empty();
        } catch (SealingRefused | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
