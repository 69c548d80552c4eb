package mingbai.publication;

import java.util.Optional;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what somebody is typing until it is saved (自动保存): no revision, no act, seen by that person alone. */
@Service
public class Scratches {

    /** As many characters as the largest body with its markup and fields. */
    private static final int MOST = 6_000_000;

    private final Archive archive;
    private final ScratchTable table;

    Scratches(Archive archive, ScratchTable table) {
        this.archive = archive;
        this.table = table;
    }

    /** @param version of the edition it was typed on; @param form as the page sent it; @param at epoch ms */
    public record Scratch(long version, String form, long at) {}

    /** @return when it was kept, epoch ms */
    @Transactional
    public long keep(long edition, long account, long version, String form) {
        if (form.length() > MOST) {
            throw new Refused("body", "内容过长，不能自动保存");
        }
        Edition now = archive.editions.get(edition);
        if (now.version() != version || now.state() != EditionState.DRAFT) {
            throw new Overtaken("这份草稿");
        }
        long at = archive.clock.millis();
        table.put(edition, account, version, form, at);
        return at;
    }

    /** What was kept on the version that is kept now; what was typed on an older one is gone with the next saving. */
    @Transactional(readOnly = true)
    public Optional<Scratch> find(long edition, long account) {
        return table.find(edition, account).filter(scratch -> scratch.version() == archive.editions.get(edition).version());
    }

    @Transactional
    public void forget(long edition, long account) {
        table.remove(edition, account);
    }
}
