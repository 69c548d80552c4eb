package mingbai.assessment.evidence;

import java.io.InputStream;
import java.util.List;
import mingbai.publication.Attachment;
import mingbai.storage.FileOwner;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Caller;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps evidence with the thing it backs and opens it to both ends. */
@Component
public class EvidenceFiles implements FileOwner {

    private static final String KIND = "assessment-evidence";
    private static final int MOST = 20;

    private final EvidenceTable table;
    private final ObjectProvider<FileStore> files;

    /** @param files the store asks its owners, so it is asked for late */
    EvidenceFiles(EvidenceTable table, ObjectProvider<FileStore> files) {
        this.table = table;
        this.files = files;
    }

    /** In the transaction of the thing. @param field where too many are told */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String kind, long thing, String unit, String office, List<Attachment> handedIn, String field) {
        if (handedIn.size() > MOST) {
            throw new Refused(field, "最多" + MOST + "个文件");
        }
        for (int n = 0; n < handedIn.size(); n++) {
            Attachment file = handedIn.get(n);
            files.getObject().register(new StoredFile(file.hash(), file.size(), file.mediaType()), KIND);
            table.insert(kind, thing, n + 1, unit, office, file);
        }
    }

    @Transactional(readOnly = true)
    public List<Attachment> of(String kind, long thing) {
        return table.of(kind, thing);
    }

    /** @param n from 1 */
    public Attachment file(String kind, long thing, int n) {
        List<Attachment> all = of(kind, thing);
        if (n < 1 || n > all.size()) {
            throw new NotFound();
        }
        return all.get(n - 1);
    }

    public InputStream open(Attachment file, @Nullable Caller caller) {
        return files.getObject().open(file.hash(), caller);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean owns(String hash) {
        return table.uses(hash);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String hash, @Nullable Caller caller) {
        return caller != null && table.endsOf(hash).stream().anyMatch(caller::worksFor);
    }
}
