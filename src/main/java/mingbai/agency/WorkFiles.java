package mingbai.agency;

import mingbai.storage.FileOwner;
import mingbai.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Papers of the work book: never public, seen by those who work for the agency that recorded it. */
@Component
class WorkFiles implements FileOwner {

    static final String KIND = "work-record";

    private final WorkRecordTable records;

    WorkFiles(WorkRecordTable records) {
        this.records = records;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean owns(String hash) {
        return records.uses(hash);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String hash, @Nullable Caller caller) {
        return caller != null && records.agenciesOf(hash).stream().anyMatch(caller::worksFor);
    }
}
