package mingbai.request.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.publication.Scrub;
import mingbai.request.Proof;
import mingbai.request.Proof.Purpose;
import mingbai.storage.Sealed;
import mingbai.storage.SealedFiles;
import mingbai.storage.SealingRefused;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Papers proving an identity on their way from the form into the case: sealed as they come in; between the pages travels a handle that is itself sealed,
 * so that nobody can guess one or make one up. What is never handed in with a request is swept after a day.
 */
@Component
class Proofs {

    static final int MOST = 5;
    private static final long LARGEST = 10L * 1024 * 1024;
    private static final int NAME = 120;
    private static final String HANDLE = "upload";
    /** Shorter than the day after which files that belong to nothing are swept. */
    private static final Duration GOOD_FOR = Duration.ofHours(20);
    private static final Set<String> TYPES = Set.of("application/pdf", "image/jpeg", "image/png", "image/webp", "image/bmp", "image/tiff", "image/heic", "image/heif");

    private final SealedFiles sealed;
    private final Clock clock;

    Proofs(SealedFiles sealed, Clock clock) {
        this.sealed = sealed;
        this.clock = clock;
    }

    /**
     * @param field where issues are told
     * @param have  how many there are already
     * @return a handle for each file that was taken
     */
    List<String> take(@Nullable List<MultipartFile> sent, Purpose purpose, String field, int have, List<Issue> issues) {
        List<MultipartFile> files = sent == null ? List.of() : sent.stream().filter(file -> !file.isEmpty() || !name(file).isEmpty()).toList();
        if (files.size() + have > MOST) {
            issues.add(Issue.of(field, purpose.label() + "最多" + MOST + "个文件，这次选了" + files.size() + "个，没有保存，请减少后重新选择"));
            return List.of();
        }
        List<String> handles = new ArrayList<>();
        files.forEach(file -> one(file, purpose, field, issues).ifPresent(handles::add));
        return handles;
    }

    private Optional<String> one(MultipartFile file, Purpose purpose, String field, List<Issue> issues) {
        if (file.getSize() > LARGEST) {
            issues.add(Issue.of(field, "文件“" + name(file) + "”超过10 MB，没有保存，请压缩后重新选择"));
            return Optional.empty();
        }
        try (InputStream content = file.getInputStream()) {
            Sealed kept = sealed.seal(content, name(file));
            if (TYPES.contains(kept.mediaType())) {
                return Optional.of(sealed.seal(HANDLE, clock.millis() + "\n" + purpose.name() + "\n" + kept.text() + "\n" + name(file)));
            }
            issues.add(Issue.of(field, "文件“" + name(file) + "”不是图片或者PDF，没有保存，请换成照片、扫描件或者PDF"));
        } catch (Refused refused) {
            refused.issues().forEach(issue -> issues.add(Issue.of(field, issue.text())));
        } catch (IOException e) {
            throw new UncheckedIOException("an upload broke off", e);
        }
        return Optional.empty();
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename() == null ? "" : Scrub.clean(file.getOriginalFilename()).replaceAll("[\\r\\n\\t]", " ").strip();
        return name.length() <= NAME ? name : name.substring(name.length() - NAME);
    }

    /** What a handle stands for; nothing when it is none of ours or the file is about to be swept. */
    Optional<Proof> of(String handle) {
        try {
            String[] parts = sealed.open(HANDLE, handle).split("\n", 4);
            boolean fresh = parts.length == 4 && clock.millis() - Long.parseLong(parts[0]) < GOOD_FOR.toMillis();
            return fresh ? Optional.of(new Proof(Purpose.valueOf(parts[1]), parts[3], Sealed.of(parts[2]))) : Optional.empty();
        } catch (SealingRefused | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
