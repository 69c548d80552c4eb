package mingbai.publication;

import mingbai.review.reading.ReviewReading;
import mingbai.storage.FileOwner;
import mingbai.web.Caller;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A file is as visible as the edition it belongs to: to the public while that is live, to its agency's desk unless it is quarantined. */
@Component
class AttachmentOwner implements FileOwner {

    static final String KIND = "attachment";

    private final AttachmentTable attachments;
    private final ReviewReading reviews;

    AttachmentOwner(AttachmentTable attachments, ReviewReading reviews) {
        this.attachments = attachments;
        this.reviews = reviews;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean owns(String hash) {
        return attachments.used(hash);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String hash, @Nullable Caller caller) {
        if (attachments.isPublic(hash)) {
            return true;
        }
        return caller != null && (attachments.agencies(hash).stream().anyMatch(caller::worksFor) || asked(hash, caller));
    }

    /** An office to which an undecided secrecy question was referred must see what it is asked about. */
    private boolean asked(String hash, Caller caller) {
        return attachments.editions(hash).stream().flatMap(edition -> reviews.mattersOf(EditionSubject.KIND, edition).stream().limit(1))
                .flatMap(matter -> reviews.agencyOfStep(matter).stream()).anyMatch(agency -> caller.holds(Role.SECRECY_REVIEW, agency));
    }
}
