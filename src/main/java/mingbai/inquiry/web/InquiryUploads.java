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
import mingbai.web.Throttle;
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
    /** Of files from one address: each is stored and read through before the rest of its form is judged. */
    private final Throttle slow = new Throttle(20, 1.0 / 30, System::nanoTime);

    InquiryUploads(Uploads uploads, SealedFiles sealed, Clock clock) {
        this.uploads = uploads;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** A file as the form shows it. */
    public record Shown(String handle, String name, String size) {}

    /** Files of somebody without an account: only so many from one address, and then slowly. The others are told of and not stored. */
    List<String> takeFrom(String address, @Nullable List<MultipartFile> sent, int have, List<Issue> issues) {
        List<MultipartFile> files = chosen(sent);
        if (files.size() + have > MOST) {
            return take(files, have, issues);
        }
        List<MultipartFile> soon = new ArrayList<>();
        int wait = 0;
        while (wait == 0 && soon.size() < files.size()) {
            wait = slow.take(address);
            if (wait == 0) {
                soon.add(files.get(soon.size()));
            }
        }
        if (wait > 0) {
            issues.add(Issue.of("files", "从您所在的网络上传文件太频繁，有" + (files.size() - soon.size()) + "个文件没有保存，请过" + wait + "秒再重新选择。填写的内容都还在"));
        }
        return take(soon, have, issues);
    }

    static List<MultipartFile> chosen(@Nullable List<MultipartFile> sent) {
        return sent == null ? List.of() : sent.stream().filter(file -> !file.isEmpty()).toList();
    }

    /** @param have how many there are already @return a handle for each file that was taken */
    List<String> take(@Nullable List<MultipartFile> sent, int have, List<Issue> issues) {
        List<MultipartFile> files = chosen(sent);
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
