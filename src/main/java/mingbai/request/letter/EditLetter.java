package mingbai.request.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.publication.Attachment;
import mingbai.request.events.RequestAct;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes a draft: its words, or what is attached to it. Whoever did so cannot sign it. */
@Component
public class EditLetter {

    static final int FILES = 20;

    private final LetterTable letters;
    private final FileStore files;
    private final Ledger ledger;

    EditLetter(LetterTable letters, FileStore files, Ledger ledger) {
        this.letters = letters;
        this.files = files;
        this.ledger = ledger;
    }

    @Transactional
    public Letter text(Actor actor, long letter, long version, LetterText text) {
        Letter seen = draft(letter, version);
        Refused.ifAny(text.issues());
        return saved(actor, seen.worded(text));
    }

    /** @param add put into the store before */
    @Transactional
    public Letter attach(Actor actor, long letter, long version, List<Attachment> add) {
        Letter seen = draft(letter, version);
        if (add.isEmpty()) {
            throw new Refused("files", "请选择要添加的附件");
        }
        if (seen.files().size() + add.size() > FILES) {
            throw new Refused("files", "一份文书最多" + FILES + "个附件");
        }
        add.forEach(file -> files.register(new StoredFile(file.hash(), file.size(), file.mediaType()), LetterFiles.KIND));
        Letter next = seen.holding(with(seen.files(), add, LetterFile.Use.ATTACHMENT));
        letters.replaceFiles(next);
        return saved(actor, next);
    }

    @Transactional
    public Letter detach(Actor actor, long letter, long version, int n) {
        Letter seen = draft(letter, version);
        Letter next = seen.holding(seen.files().stream().filter(file -> file.n() != n).toList());
        letters.replaceFiles(next);
        return saved(actor, next);
    }

    static List<LetterFile> with(List<LetterFile> there, List<Attachment> add, LetterFile.Use use) {
        List<LetterFile> all = new ArrayList<>(there);
        int next = there.stream().mapToInt(LetterFile::n).max().orElse(0);
        for (Attachment file : add) {
            all.add(new LetterFile(++next, use, file));
        }
        return all;
    }

    private Letter draft(long id, long version) {
        Letter seen = letters.get(id);
        if (seen.version() != version || seen.state() != LetterState.DRAFT) {
            throw new Overtaken("这份文书");
        }
        return seen;
    }

    private Letter saved(Actor actor, Letter next) {
        letters.update(next);
        letters.addWriter(next.id(), actor);
        ledger.record(Act.of(RequestAct.LETTER_EDITED, actor, next.agency(), Map.of("request", Long.toString(next.request())), next.touched()));
        return next;
    }
}
