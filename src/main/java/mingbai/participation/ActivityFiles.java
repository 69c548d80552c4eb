package mingbai.participation;

import mingbai.storage.FileOwner;
import mingbai.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files of activities: public from the clearance of their revision on, before that seen by those who work for the agency. */
@Component
class ActivityFiles implements FileOwner {

    static final String KIND = "activity";

    private final RevisionsTable revisions;

    ActivityFiles(RevisionsTable revisions) {
        this.revisions = revisions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean owns(String hash) {
        return revisions.uses(hash);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String hash, @Nullable Caller caller) {
        return revisions.holders(hash).stream().anyMatch(holder -> holder.shown() || caller != null && caller.worksFor(holder.agency()));
    }
}
