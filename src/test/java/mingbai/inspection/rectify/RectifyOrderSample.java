package mingbai.inspection.rectify;

import java.time.LocalDate;
import java.util.List;
import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.inspection.Fault;
import mingbai.inspection.FindingBook;
import mingbai.inspection.FindingSource;
import mingbai.inspection.Severity;
import mingbai.ledger.Actor;

/** A signed order to rectify the agency must obey, for the walk over all handlers. */
final class RectifyOrderSample implements Sample {

    private final FindingBook book;
    private final WriteOrder write;

    RectifyOrderSample(FindingBook book, WriteOrder write) {
        this.book = book;
        this.write = write;
    }

    @Override
    public String kind() {
        return "rectifyorder";
    }

    @Override
    public String ownedBy(Agency agency) {
        Fault fault = new Fault("duty.late", agency.code(), "agency", agency.code(), "", "指南没有更新", "指南中的电话打不通。", "");
        long finding = book.enter(Actor.PROGRAM, FindingSource.OUTSIDE, Severity.MINOR, fault, LocalDate.of(2026, 3, 2), 10, "第三方监测").id();
        RectifyOrder draft = write.draft(Actor.of(1, "起草人", agency.code()), agency.code(), List.of(finding));
        return Long.toString(write.sign(Actor.of(2, "签发人", agency.code()), draft.id(), 1).id());
    }
}
