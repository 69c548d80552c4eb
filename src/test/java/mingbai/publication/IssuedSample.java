package mingbai.publication;

import java.time.LocalDate;
import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.law.DisclosureClass;
import mingbai.ledger.Actor;

/** A line of the document ledger, for the walk over all handlers. */
final class IssuedSample implements Sample {

    private final RegisterIssued register;

    IssuedSample(RegisterIssued register) {
        this.register = register;
    }

    @Override
    public String kind() {
        return "issued";
    }

    @Override
    public String ownedBy(Agency agency) {
        IssuedEntry entry = new IssuedEntry("关于公布值守电话的通知", "", LocalDate.of(2026, 2, 27), DisclosureClass.PROACTIVE, null, "", false, "");
        return Long.toString(register.run(Actor.of(1, "示例甲", agency.code()), agency.code(), entry));
    }
}
