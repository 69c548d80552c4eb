package mingbai.agency.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import mingbai.agency.WorkRecord.Paper;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Papers of the work book as a browser sends them: an empty field is no file; what is wrong with one is told. */
@Component
class WorkUploads {

    private static final int LONGEST_NAME = 200;

    private final FileStore files;

    WorkUploads(FileStore files) {
        this.files = files;
    }

    List<Paper> take(@Nullable List<MultipartFile> sent, List<Issue> issues) {
        List<Paper> taken = new ArrayList<>();
        for (MultipartFile file : sent == null ? List.<MultipartFile>of() : sent) {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            if (name.isEmpty() && file.isEmpty()) {
                continue;
            }
            try (InputStream content = file.getInputStream()) {
                StoredFile stored = files.put(content, bare(name));
                taken.add(new Paper(bare(name), stored.hash(), stored.size(), stored.mediaType()));
            } catch (Refused refused) {
                refused.issues().forEach(issue -> issues.add(Issue.of("papers", issue.text())));
            } catch (IOException e) {
                throw new UncheckedIOException("upload of " + name + " broke off", e);
            }
        }
        return taken;
    }

    /** Some browsers send a whole path; no control character may get into a heading or a header. */
    private static String bare(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cs}\"<>|:*?]", "_").strip();
        return clean.isEmpty() ? "附件" : clean.length() > LONGEST_NAME ? clean.substring(clean.length() - LONGEST_NAME) : clean;
    }
}
