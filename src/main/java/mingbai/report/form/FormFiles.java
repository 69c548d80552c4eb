package mingbai.report.form;

import mingbai.storage.FileOwner;
import mingbai.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Evidence and lists of records: never public, seen by those who work for the unit or for the office that collects. */
@Component
class FormFiles implements FileOwner {

    static final String KIND = "report-form";

    private final ReplyTable replies;

    FormFiles(ReplyTable replies) {
        this.replies = replies;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean owns(String hash) {
        return replies.uses(hash);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String hash, @Nullable Caller caller) {
        return caller != null && replies.agenciesOf(hash).stream().anyMatch(caller::worksFor);
    }
}
