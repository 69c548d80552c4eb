package mingbai.channel;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.channel.events.ChannelAct;
import mingbai.channel.reading.PlaceReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocument.Shown;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that a public document was put up, played, read out or handed out at a place: which edition, when, by whom, with a photo. */
@Service
public class PutUp {

    static final int LONGEST_NOTE = 500;

    private final ShowingTable showings;
    private final PlaceReading places;
    private final PublicDocumentReading documents;
    private final FileStore files;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    PutUp(ShowingTable showings, PlaceReading places, PublicDocumentReading documents, FileStore files, Ledger ledger, Ids ids, Clock clock) {
        this.showings = showings;
        this.places = places;
        this.documents = documents;
        this.files = files;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes a photo in, before the transaction. @throws Refused when it is no picture */
    public StoredFile photo(InputStream content) {
        return files.put(new java.io.ByteArrayInputStream(Photo.redrawn(content)), "photo.jpg");
    }

    /**
     * @param indexNumber {@code org/no} of the document
     * @param photo       as {@link #photo} took it in, or null
     * @return the id
     */
    @Transactional
    public long run(Actor actor, long placeId, String indexNumber, ShowingForm form, LocalDate day, String note, @Nullable StoredFile photo) {
        ShowingPlace place = places.find(Long.toString(placeId)).orElseThrow(NotFound::new);
        PublicDocument document = byIndex(indexNumber);
        Shown content = document.content();
        LocalDate today = LocalDate.now(clock);
        Refused.ifAny(issues(place, content, day, today, note));
        if (content == null) {
            throw new IllegalStateException("refused above");
        }
        if (photo != null) {
            files.register(photo, ShowingPhotos.KIND);
        }
        Showing showing = new Showing(ids.next(), placeId, place.agency(), document.id(), content.number(), form, content.title(), day, actor.accountId(),
                actor.name(), note.strip(), photo == null ? null : photo.hash(), null, null, null, 1);
        if (!showings.insert(showing, clock.millis())) {
            throw new Refused("document", "这份文件已经登记在“" + place.name() + "”" + form.label() + "，还没有撤下。换新的，请先登记撤下旧的");
        }
        ledger.record(Act.of(ChannelAct.PUT_UP, actor, place.agency(), Map.of("place", Long.toString(placeId), "document", Long.toString(document.id())),
                showing.touched()));
        return showing.id();
    }

    private PublicDocument byIndex(String indexNumber) {
        String[] parts = indexNumber.strip().split("/", 2);
        return (parts.length == 2 ? documents.byIndex(parts[0], parts[1]) : java.util.Optional.<PublicDocument>empty())
                .orElseThrow(() -> new Refused("document", "没有索引号为“" + shortened(indexNumber) + "”的公开文件，请照文件页面上的索引号填写"));
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static List<Issue> issues(ShowingPlace place, @Nullable Shown content, LocalDate day, LocalDate today, String note) {
        List<Issue> issues = new ArrayList<>();
        if (content == null) {
            issues.add(Issue.of("document", "这份文件已经撤下，不能再张贴或者播放"));
        }
        if (!place.open()) {
            issues.add(Issue.whole("“" + place.name() + "”已经停用，请先恢复使用"));
        }
        if (day.isAfter(today)) {
            issues.add(Issue.of("day", "日期晚于今天，请在张贴或者播放之后登记"));
        }
        if (note.length() > LONGEST_NOTE) {
            issues.add(Issue.of("note", "说明请写在" + LONGEST_NOTE + "字以内"));
        }
        return issues;
    }
}
