package mingbai.agency;

import java.util.Map;
import mingbai.agency.events.AgencyActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The two writings that the desk and the import share. Whoever calls has checked, holds the tree, and records the act returned. */
@Component
class Registration {

    private final AgencyTable table;

    Registration(AgencyTable table) {
        this.table = table;
    }

    /** What was written, and the act that says so. */
    record Written(Agency agency, Act act) {}

    Written enter(Actor actor, String code, AgencyFacts facts) {
        Agency agency = new Agency(code, facts, Agency.pathUnder(parentOf(facts), code), 1);
        table.insert(agency);
        return new Written(agency, Act.of(AgencyActs.ESTABLISHED, actor, code,
                Map.of("code", code, "parent", facts.parent(), "kind", facts.kind().code()), agency.touched()));
    }

    Written alter(Actor actor, Agency before, AgencyFacts facts) {
        Agency agency = table.update(before, facts, Agency.pathUnder(parentOf(facts), before.code()));
        return new Written(agency, Act.of(AgencyActs.AMENDED, actor, before.code(),
                Map.of("code", before.code(), "parent", facts.parent()), agency.touched()));
    }

    private @Nullable Agency parentOf(AgencyFacts facts) {
        return facts.parent().isEmpty() ? null : table.find(facts.parent()).orElseThrow();
    }
}
