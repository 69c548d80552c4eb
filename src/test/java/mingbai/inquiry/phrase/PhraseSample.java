package mingbai.inquiry.phrase;

import java.time.LocalDate;
import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;

/** A phrase of an agency, for the walk over all handlers. */
final class PhraseSample implements Sample {

    private final WritePhrase write;

    PhraseSample(WritePhrase write) {
        this.write = write;
    }

    @Override
    public String kind() {
        return "phrase";
    }

    @Override
    public String ownedBy(Agency agency) {
        return Long.toString(write.begin(Actor.PROGRAM, agency.code(), new Phrase.Typed("结尾", "如有疑问请来电。", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))).id());
    }
}
