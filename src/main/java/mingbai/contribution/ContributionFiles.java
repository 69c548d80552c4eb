package mingbai.contribution;

import mingbai.storage.FileOwner;
import mingbai.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files that were sent up: never public, seen by those who work for either end. */
@Component
class ContributionFiles implements FileOwner {

    static final String KIND = "contribution";

    private final ContributionTable items;

    ContributionFiles(ContributionTable items) {
        this.items = items;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean owns(String hash) {
        return items.uses(hash);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String hash, @Nullable Caller caller) {
        return caller != null && items.agenciesOf(hash).stream().anyMatch(caller::worksFor);
    }
}
