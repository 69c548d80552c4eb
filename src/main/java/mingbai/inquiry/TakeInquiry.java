package mingbai.inquiry;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.visitor.FollowCode;
import mingbai.inquiry.events.InquiryAct;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.merkle.Hash;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an inquiry in. However often the same entry comes it is one inquiry, with one number and one code. */
@Component
public class TakeInquiry {

    /** Of files attached to inquiries, in the store. */
    static final String FILES = "inquiry-file";
    private static final int TITLE_FROM_TEXT = 30;

    private final InquiryBook book;
    private final InquiryTable table;
    private final AgencyReading agencies;
    private final FollowCode codes;
    private final FileStore files;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    TakeInquiry(InquiryBook book, InquiryTable table, AgencyReading agencies, FollowCode codes, FileStore files, TransactionTemplate transaction, Ids ids, Clock clock) {
        this.book = book;
        this.table = table;
        this.agencies = agencies;
        this.codes = codes;
        this.files = files;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param code shown to the asker now and never again */
    public record Taken(Inquiry inquiry, String code) {}

    /**
     * @param actor the clerk who entered it, or the program for what came over the network
     * @throws Refused with an issue for each field that cannot stand; nothing is taken then
     */
    public Taken run(Actor actor, Intake intake) {
        String once = Hash.sha256(intake.once().getBytes(StandardCharsets.UTF_8)).hex();
        try {
            return transaction.execute(status -> known(once, intake).orElseGet(() -> taken(actor, intake, once)));
        } catch (DataIntegrityViolationException twice) { // the other click came first, on another connection
            return transaction.execute(status -> known(once, intake)).orElseThrow(() -> twice);
        }
    }

    private Optional<Taken> known(String once, Intake intake) {
        return table.taken(once).map(inquiry -> new Taken(inquiry, codes.derived(Inquiry.KIND, intake.once())));
    }

    private Taken taken(Actor actor, Intake intake, String once) {
        LocalDate today = LocalDate.now(clock);
        Refused.ifAny(IntakeRequirements.issues(intake, today));
        Agency agency = agencies.byCode(intake.agency()).filter(found -> found.kind() != AgencyKind.SECTION).orElseThrow(() -> new Refused("agency", "请选择由哪个单位答复"));
        if (agency.facts().validTo() != null && agency.facts().validTo().isBefore(today)) {
            throw new Refused("agency", agency.name() + "已经撤销，请写给" + agencies.nameOf(agencies.successorOf(agency.code())));
        }
        String code = codes.derived(Inquiry.KIND, intake.once());
        Inquiry inquiry = new Inquiry(ids.next(), number(intake.receivedOn().getYear()), agency.code(), intake.kind(), intake.channel(), title(intake), plain(intake.text()),
                stripped(intake.asker()), intake.consent(), stripped(intake.about()), intake.receivedOn(), clock.millis(), InquiryStage.RECEIVED, intake.category(),
                Inquiry.Handler.NOBODY, 1, Inquiry.Links.NONE, "", Inquiry.OWN, FollowCode.hash(code), 1);
        intake.files().forEach(file -> files.register(new StoredFile(file.hash(), file.size(), file.mediaType()), FILES));
        Inquiry opened = book.open(InquiryAct.RECEIVED, actor, inquiry, once, intake.files(), List.of(new InquiryFact.Received(intake.receivedOn())),
                Map.of("kind", inquiry.kind().code(), "channel", inquiry.channel().code()));
        return new Taken(opened, code);
    }

    private String number(int year) {
        return "%d-%06d".formatted(year, table.nextNumber(year));
    }

    /** Its first words, where nobody wrote a title. */
    private static String title(Intake intake) {
        String title = intake.title().strip().replaceAll("\\s+", " ");
        String text = intake.text().strip().replaceAll("\\s+", " ");
        return !title.isEmpty() ? title : text.length() <= TITLE_FROM_TEXT ? text : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, TITLE_FROM_TEXT))) + "…";
    }

    static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private static Asker stripped(Asker asker) {
        return new Asker(asker.name().strip(), asker.phone().strip(), asker.email().strip(), asker.address().strip());
    }

    private static Inquiry.About stripped(Inquiry.About about) {
        return new Inquiry.About(about.page().strip(), about.leader().strip(), about.place().strip());
    }
}
