package mingbai.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files as a browser sends them: an empty field is no file; what is wrong with one is told at its field and the others are taken. */
@Component
public class Uploads {

    private final ReceiveFile receive;

    Uploads(ReceiveFile receive) {
        this.receive = receive;
    }

    /** @param field where issues are told */
    public List<Attachment> take(@Nullable List<MultipartFile> sent, String field, List<Issue> issues) {
        List<Attachment> taken = new ArrayList<>();
        for (MultipartFile file : sent == null ? List.<MultipartFile>of() : sent) {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            if (name.isEmpty() && file.isEmpty()) {
                continue;
            }
            try (InputStream content = file.getInputStream()) {
                taken.add(receive.attachment(content, name));
            } catch (Refused refused) {
                refused.issues().forEach(issue -> issues.add(Issue.of(field, issue.text())));
            } catch (IOException e) {
                throw new UncheckedIOException("upload of " + name + " broke off", e);
            }
        }
        return taken;
    }
}
