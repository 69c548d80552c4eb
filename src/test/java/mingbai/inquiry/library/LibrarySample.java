package mingbai.inquiry.library;

import java.time.LocalDate;
import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;

/** An entry of the library, for the walk over all handlers. */
final class LibrarySample implements Sample {

    private final WriteLibraryEntry write;

    LibrarySample(WriteLibraryEntry write) {
        this.write = write;
    }

    @Override
    public String kind() {
        return "libraryentry";
    }

    @Override
    public String ownedBy(Agency agency) {
        LibraryWords words = new LibraryWords("", "几号供暖？", "每年11月1日。", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        return Long.toString(write.begin(Actor.PROGRAM, agency.code(), words, 0, 0).id());
    }
}
