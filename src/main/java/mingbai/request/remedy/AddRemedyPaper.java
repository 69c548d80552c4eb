package mingbai.request.remedy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.request.events.RequestAct;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a paper that was received or handed in: application, notice, defence, decision. The file is in the store already. */
@Component
public class AddRemedyPaper {

    static final int MOST = 50;
    private static final int NAME = 120;

    private final RemedyBook book;
    private final RemedyTable remedies;
    private final FileStore files;
    private final Clock clock;

    AddRemedyPaper(RemedyBook book, RemedyTable remedies, FileStore files, Clock clock) {
        this.book = book;
        this.remedies = remedies;
        this.files = files;
        this.clock = clock;
    }

    @Transactional
    public Remedy run(Actor actor, long remedy, long version, StoredFile file, String name) {
        Remedy seen = book.seen(remedy, version);
        if (seen.papers().size() >= MOST) {
            throw new Refused("file", "一件最多" + MOST + "份材料，请合并后再上传");
        }
        String called = name.isBlank() ? "材料" : name.strip();
        Attachment attachment = new Attachment(called.length() > NAME ? called.substring(called.length() - NAME) : called, file.hash(), file.size(), file.mediaType());
        Remedy.Paper paper = new Remedy.Paper(seen.papers().size() + 1, attachment, clock.millis(), actor.name());
        files.register(file, Remedies.FILES);
        remedies.insert(remedy, paper);
        List<Remedy.Paper> all = new ArrayList<>(seen.papers());
        all.add(paper);
        Remedy next = seen.holding(all);
        book.update(RequestAct.REMEDY_CHANGED, actor, next);
        return next;
    }
}
