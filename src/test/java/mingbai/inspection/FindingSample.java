package mingbai.inspection;

import java.time.LocalDate;
import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;

/** A finding an agency has to mend, for the walk over all handlers. */
final class FindingSample implements Sample {

    private final FindingBook book;

    FindingSample(FindingBook book) {
        this.book = book;
    }

    @Override
    public String kind() {
        return Finding.KIND;
    }

    @Override
    public String ownedBy(Agency agency) {
        Fault fault = new Fault("duty.late", agency.code(), "agency", agency.code(), "", "指南没有更新", "指南中的电话打不通。", "");
        return Long.toString(book.enter(Actor.PROGRAM, FindingSource.OUTSIDE, Severity.MINOR, fault, LocalDate.of(2026, 3, 2), 10, "第三方监测").id());
    }
}
