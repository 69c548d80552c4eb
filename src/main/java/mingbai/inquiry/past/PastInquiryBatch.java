package mingbai.inquiry.past;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.agency.intake.Flaw;
import mingbai.inquiry.Asker;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryFact;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.answer.RateInquiryAnswer;
import mingbai.inquiry.events.InquiryAct;
import mingbai.inquiry.past.PastInquiryTable.Known;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.merkle.Hash;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a batch of imported inquiries in one transaction, each with its line in the ledger. */
@Component
class PastInquiryBatch {

    private final InquiryBook book;
    private final PastInquiryTable past;
    private final RateInquiryAnswer rate;
    private final Ids ids;
    private final Clock clock;

    PastInquiryBatch(InquiryBook book, PastInquiryTable past, RateInquiryAnswer rate, Ids ids, Clock clock) {
        this.book = book;
        this.past = past;
        this.rate = rate;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a batch. */
    record Written(int taken, int changed, int unchanged, List<Flaw> refused) {}

    /** What would be refused of these rows. */
    @Transactional(readOnly = true)
    public List<Flaw> flaws(List<PastInquiry> rows) {
        return rows.stream().flatMap(row -> past.known(row.agency(), row.number()).flatMap(known -> flaw(row, known)).stream()).toList();
    }

    @Transactional
    public Written write(Actor actor, List<PastInquiry> rows) {
        int taken = 0;
        int changed = 0;
        int unchanged = 0;
        List<Flaw> refused = new ArrayList<>();
        for (PastInquiry row : rows) {
            Known known = past.known(row.agency(), row.number()).orElse(null);
            Optional<Flaw> flaw = known == null ? Optional.empty() : flaw(row, known);
            if (known == null) {
                take(actor, row);
                taken++;
            } else if (flaw.isPresent()) {
                refused.add(flaw.get());
            } else if (known.content().equals(row.content())) {
                unchanged++;
            } else {
                change(actor, row, known);
                changed++;
            }
        }
        return new Written(taken, changed, unchanged, refused);
    }

    private Optional<Flaw> flaw(PastInquiry row, Known known) {
        if (known.content().equals(row.content())) {
            return Optional.empty();
        }
        Inquiry there = book.get(known.inquiry());
        if (there.version() != known.version()) {
            return Optional.of(new Flaw(row.line(), "number", "“" + row.number() + "”导入后已在本系统办理，不能用导入的内容覆盖。"));
        }
        return row.mayFollow(there, book.clock(there).answered()) ? Optional.empty()
                : Optional.of(new Flaw(row.line(), "number", "“" + row.number() + "”已经导入过，来信的方式、日期、内容、地点和答复日期不能再改。"));
    }

    private void take(Actor actor, PastInquiry row) {
        Inquiry inquiry = new Inquiry(ids.next(), book.nextNumber(row.receivedOn().getYear()), row.agency(), row.kind(), row.channel(), row.title(), row.words(), Asker.UNKNOWN, false,
                new Inquiry.About("", "", row.place()), row.receivedOn(), clock.millis(), row.answeredOn() == null ? InquiryStage.RECEIVED : InquiryStage.ANSWERED, row.category(),
                Inquiry.Handler.NOBODY, 1, Inquiry.Links.NONE, "", Inquiry.IMPORTED, "", 1);
        List<InquiryFact> facts = new ArrayList<>(List.of(new InquiryFact.Received(row.receivedOn())));
        answered(row).ifPresent(facts::add);
        String once = Hash.sha256(("import " + row.key()).getBytes(StandardCharsets.UTF_8)).hex();
        Inquiry opened = book.open(InquiryAct.IMPORTED, actor, inquiry, once, List.of(), facts, Map.of("kind", row.kind().code(), "channel", row.channel().code()));
        rated(actor, row, opened.id());
        past.write(row.agency(), row.number(), new Known(opened.id(), row.content(), opened.version()));
    }

    private void change(Actor actor, PastInquiry row, Known known) {
        Inquiry there = book.get(known.inquiry());
        boolean nowAnswered = there.isOpen() && row.answeredOn() != null;
        Inquiry filed = there.filed(row.kind(), row.title(), row.category());
        Inquiry changed = book.change(InquiryAct.IMPORTED, actor, nowAnswered ? filed.in(InquiryStage.ANSWERED) : filed, nowAnswered ? answered(row).stream().toList() : List.of(), Map.of());
        rated(actor, row, changed.id());
        past.write(row.agency(), row.number(), new Known(changed.id(), row.content(), changed.version()));
    }

    private static Optional<InquiryFact> answered(PastInquiry row) {
        LocalDate day = row.answeredOn();
        return day == null ? Optional.empty() : Optional.of(new InquiryFact.Answered(day));
    }

    private void rated(Actor actor, PastInquiry row, long inquiry) {
        if (row.rating() > 0 && row.answeredOn() != null) {
            rate.imported(actor, inquiry, row.rating(), row.answeredOn());
        }
    }
}
