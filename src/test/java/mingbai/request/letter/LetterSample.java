package mingbai.request.letter;

import java.time.LocalDate;
import java.util.Map;
import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.request.Asked;
import mingbai.request.SubmitRequest;
import mingbai.web.Role;

/** A draft of a letter, for the walk over all handlers. */
final class LetterSample implements Sample {

    private final SubmitRequest submit;
    private final WriteLetter write;
    private final Staff staff;

    LetterSample(SubmitRequest submit, WriteLetter write, Staff staff) {
        this.submit = submit;
        this.write = write;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "letter";
    }

    @Override
    public String ownedBy(Agency agency) {
        Actor clerk = staff.person(agency, Role.OFFICE);
        long request = submit.run(clerk, Asked.counter(agency.code(), LocalDate.of(2026, 3, 2))).id();
        return Long.toString(write.run(clerk, WriteLetter.Writing.of(request, LetterKind.RECEIPT, Map.of())).id());
    }
}
