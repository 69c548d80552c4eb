package mingbai.request.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.publication.Attachment;
import mingbai.request.events.RequestAct;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody demands that a record about him or her be corrected (Art. 41). The files of the evidence are in the store already. */
@Component
public class DemandCorrection {

    static final int MOST_OPEN = 500;

    private final CorrectionTable corrections;
    private final AgencyReading agencies;
    private final FileStore files;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    DemandCorrection(CorrectionTable corrections, AgencyReading agencies, FileStore files, Ledger ledger, Ids ids, Clock clock) {
        this.corrections = corrections;
        this.agencies = agencies;
        this.files = files;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param actor the clerk who writes it down, or the program for a demand sent in over the network */
    @Transactional
    public RecordCorrection run(Actor actor, Demand demand) {
        if (agencies.byCode(demand.agency()).isEmpty()) {
            throw new Refused("agency", "请选择由哪个机关更正");
        }
        Refused.ifAny(demand.issues(LocalDate.now(clock)));
        if (demand.medium().equals("web") && corrections.openOf(demand.agency()) >= MOST_OPEN) {
            throw new Refused(List.of(Issue.whole("这个机关正在处理的要求很多，请过几天再来，或者直接联系机关")));
        }
        for (Attachment file : demand.evidence()) {
            files.register(new StoredFile(file.hash(), file.size(), file.mediaType()), Corrections.FILES);
        }
        long id = ids.next();
        RecordCorrection correction = new RecordCorrection(id, "G" + Long.toString(id, 36).toUpperCase(Locale.ROOT), demand, null, 1);
        corrections.insert(correction);
        ledger.record(Act.of(RequestAct.RECORD_CORRECTION_RECEIVED, actor, demand.agency(), Map.of(), correction.touched()));
        return correction;
    }
}
