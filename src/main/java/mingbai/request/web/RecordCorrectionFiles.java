package mingbai.request.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import mingbai.publication.Attachment;
import mingbai.request.correction.Demand;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Evidence on its way from a form into the store, before any transaction. */
@Component
class RecordCorrectionFiles {

    private static final long LARGEST = 10L * 1024 * 1024;
    private static final int NAME = 120;

    private final FileStore files;

    RecordCorrectionFiles(FileStore files) {
        this.files = files;
    }

    /** @throws Refused when there are too many, or one is too large or empty */
    List<Attachment> take(@Nullable List<MultipartFile> sent) {
        List<MultipartFile> chosen = sent == null ? List.of() : sent.stream().filter(file -> !file.isEmpty()).toList();
        if (chosen.size() > Demand.MOST_FILES) {
            throw new Refused("evidence", "证据材料最多" + Demand.MOST_FILES + "个文件，这次选了" + chosen.size() + "个");
        }
        List<Attachment> taken = new ArrayList<>();
        for (MultipartFile file : chosen) {
            taken.add(one(file));
        }
        return taken;
    }

    private Attachment one(MultipartFile file) {
        String original = file.getOriginalFilename() == null || file.getOriginalFilename().isBlank() ? "证据" : file.getOriginalFilename();
        String name = original.replaceAll("\\p{Cntrl}", " ").strip();
        if (file.getSize() > LARGEST) {
            throw new Refused("evidence", "文件超过10 MB，请压缩后重新选择");
        }
        try (InputStream content = file.getInputStream()) {
            StoredFile stored = files.put(content, name);
            return new Attachment(name.length() > NAME ? name.substring(name.length() - NAME) : name, stored.hash(), stored.size(), stored.mediaType());
        } catch (IOException e) {
            throw new Refused("evidence", "文件没有传完，请再试一次");
        }
    }
}
