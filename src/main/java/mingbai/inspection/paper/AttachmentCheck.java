package mingbai.inspection.paper;

import java.util.List;
import java.util.stream.Stream;
import mingbai.inspection.Fault;
import mingbai.inspection.PaperCheck;
import mingbai.inspection.RulesInForce;
import mingbai.publication.Attachment;
import mingbai.publication.AttachmentTexts;
import mingbai.publication.reading.PublicDocument.FileLine;
import mingbai.publication.reading.PublicPaper;
import mingbai.storage.FileStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Attachments that a reader cannot open (Arts. 23 and 24: read and downloaded), and what must not stand in them. */
@Component
class AttachmentCheck implements PaperCheck {

    static final String BROKEN = "paper.attachment-broken";
    static final String LOCKED = "paper.attachment-locked";
    static final String EMPTY = "paper.attachment-empty";
    static final String SCANNED = "paper.attachment-scan";
    static final String KIND = "paper.attachment-kind";

    private final FileStore files;
    private final OpenedFileTable opened;
    private final AttachmentTexts texts;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    AttachmentCheck(FileStore files, OpenedFileTable opened, AttachmentTexts texts, PlatformTransactionManager transactions) {
        this.files = files;
        this.opened = opened;
        this.texts = texts;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    @Override
    public List<String> rules() {
        return Stream.concat(Stream.of(BROKEN, LOCKED, EMPTY, SCANNED, KIND), new Privacy().rules().stream()).toList();
    }

    @Override
    public int version() {
        return OpenedFile.VERSION;
    }

    @Override
    public List<Fault> of(PublicPaper paper, RulesInForce rules) {
        if (paper.shown().files().isEmpty()) {
            return List.of();
        }
        ReadPaper read = new ReadPaper(paper, rules);
        paper.shown().files().forEach(file -> look(read, file));
        return read.faults();
    }

    private void look(ReadPaper paper, FileLine file) {
        String named = "附件“" + file.name() + "”";
        OpenedFile found = opened(file);
        String rule = switch (found.state()) {
            case BROKEN -> BROKEN;
            case LOCKED -> LOCKED;
            case EMPTY -> EMPTY;
            case SCANNED -> SCANNED;
            case SOUND, NOT_LOOKED -> "";
        };
        if (!rule.isEmpty()) {
            paper.found(rule, file.name(), named + "：" + found.note() + "。");
        }
        String contradiction = OpenedFile.contradiction(file.name(), file.mediaType());
        if (!contradiction.isEmpty() && found.state() != OpenedFile.State.BROKEN) {
            paper.found(KIND, file.name(), named + "的" + contradiction + "，读者的软件打不开。");
        }
        if (found.state() == OpenedFile.State.SOUND && !file.mediaType().startsWith("image/")) {
            Privacy.look(paper, named, file.name() + "\n" + texts.read(new Attachment(file.name(), file.hash(), file.size(), file.mediaType())));
        }
    }

    private OpenedFile opened(FileLine file) {
        OpenedFile known = reading.execute(status -> opened.find(file.hash()).orElse(null));
        if (known != null) {
            return known;
        }
        OpenedFile now = OpenedFile.of(files.path(file.hash()), file.name(), file.mediaType());
        writing.executeWithoutResult(status -> opened.keep(file.hash(), now));
        return now;
    }
}
