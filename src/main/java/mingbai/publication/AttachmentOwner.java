package mingbai.publication;

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

    AttachmentOwner(AttachmentTable attachments) {
        this.attachments = attachments;
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
        return caller != null && attachments.agencies(hash).stream()
                .anyMatch(agency -> java.util.Arrays.stream(Role.values()).filter(role -> !role.administers()).anyMatch(role -> caller.holds(role, agency)));
    }
}
