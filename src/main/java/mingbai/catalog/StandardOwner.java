package mingbai.catalog;

import java.util.Optional;
import mingbai.web.Owned;
import org.springframework.stereotype.Component;

/** A standard belongs to the agency at the head of the tree it holds for. */
@Component
class StandardOwner implements Owned {

    private final StandardTable standards;

    StandardOwner(StandardTable standards) {
        this.standards = standards;
    }

    @Override
    public String kind() {
        return "standard";
    }

    @Override
    public Optional<String> agencyOf(String code) {
        return standards.find(code).map(Standard::root);
    }
}
