package mingbai.inquiry.web;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.publication.Attachment;
import mingbai.publication.Uploads;
import mingbai.storage.SealedFiles;
import mingbai.storage.SealingRefused;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files on their way from the form into the inquiry: stored as they come in; between the pages travels a sealed handle, so that nobody can guess one or make one up.
 * What is never sent in is swept after a day.
 */
@Component
public class InquiryUploads {

    static final int MOST = 5;
    private static final long LARGEST = 10L * 1024 * 1024;
    private static final String HANDLE = "inquiry upload";
    /** Shorter than the day after which files that belong to nothing are swept. */
    private static final Duration GOOD_FOR = Duration.ofHours(20);
    private static final int LONGEST = 2_000;

    private final Uploads uploads;
    private final SealedFiles sealed;
    private final Clock clock;

    InquiryUploads(Uploads uploads, SealedFiles sealed, Clock clock) {
        this.uploads = uploads;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** A file as the form shows it. */
    public record Shown(String handle, String name, String size) {}

    /** @param have how many there are already @return a handle for each file that was taken */
    List<String> take(@Nullable List<MultipartFile> sent, int have, List<Issue> issues) {
        List<MultipartFile> files = sent == null ? List.of() : sent.stream().filter(file -> !file.isEmpty()).toList();
        if (files.size() + have > MOST) {
            issues.add(Issue.of("files", "最多" + MOST + "个文件，这次选了" + files.size() + "个，没有保存，请减少后重新选择"));
            return List.of();
        }
        List<MultipartFile> fit = new ArrayList<>();
        for (MultipartFile file : files) {
            if (file.getSize() > LARGEST) {
                issues.add(Issue.of("files", "文件“" + name(file) + "”超过10 MB，没有保存，请压缩后重新选择"));
            } else {
                fit.add(file);
            }
        }
        return uploads.take(fit, "files", issues).stream().map(this::handle).toList();
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name.length() > 60 ? name.substring(name.length() - 60) : name;
    }

    private String handle(Attachment file) {
        return sealed.seal(HANDLE, clock.millis() + "\n" + file.hash() + "\n" + file.size() + "\n" + file.mediaType() + "\n" + file.name());
    }

    /** What a handle stands for; nothing when it is none of ours or the file is about to be swept. */
    Optional<Attachment> of(String handle) {
        if (handle.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String[] parts = sealed.open(HANDLE, handle).split("\n", 5);
            boolean fresh = parts.length == 5 && clock.millis() - Long.parseLong(parts[0]) < GOOD_FOR.toMillis();
            return fresh ? Optional.of(new Attachment(parts[4], parts[1], Long.parseLong(parts[2]), parts[3])) : Optional.empty();
        } catch (SealingRefused | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    List<Attachment> all(List<String> handles) {
        return handles.stream().map(this::of).flatMap(Optional::stream).toList();
    }

    List<Shown> shown(List<String> handles) {
        return handles.stream().flatMap(handle -> of(handle).map(file -> new Shown(handle, file.name(), size(file.size()))).stream()).toList();
    }

    static String size(long bytes) {
        return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " KB" : "%.1f MB".formatted(bytes / 1024.0 / 1024.0);
    }
}
