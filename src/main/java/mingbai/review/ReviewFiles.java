package mingbai.review;

import mingbai.storage.FileOwner;
import mingbai.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Scans of signatures and evidence: never public, seen by those who work for the agencies of the sign-off. */
@Component
class ReviewFiles implements FileOwner {

    static final String KIND = "review";

    private final OpinionTable opinions;

    ReviewFiles(OpinionTable opinions) {
        this.opinions = opinions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean owns(String hash) {
        return opinions.uses(hash);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String hash, @Nullable Caller caller) {
        return caller != null && opinions.agenciesOf(hash).stream().anyMatch(caller::worksFor);
    }
}
