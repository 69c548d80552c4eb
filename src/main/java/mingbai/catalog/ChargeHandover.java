package mingbai.catalog;

import java.time.LocalDate;
import java.util.List;
import mingbai.catalog.reading.CatalogReading;
import mingbai.identity.Handover;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Matters charged to somebody pass to the successor. */
@Component
class ChargeHandover implements Handover {

    private final ChargeTable charges;
    private final CatalogReading reading;

    ChargeHandover(ChargeTable charges, CatalogReading reading) {
        this.charges = charges;
        this.reading = reading;
    }

    @Override
    public List<OpenItem> openItems(long account) {
        return charges.nowOf(account).stream().map(charge -> new OpenItem("负责的公开事项", Long.toString(charge.id()),
                reading.matter(charge.matter()).map(Matter::name).orElse(charge.matter()), charge.agency(), (LocalDate) null,
                "/desk/catalog?agency=" + charge.agency())).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Touched> pass(Actor actor, long from, long to) {
        return charges.nowOf(from).stream().map(charge -> {
            Charge passed = charge.passed(from, to);
            charges.update(passed);
            return passed.touched();
        }).toList();
    }
}
