package mingbai.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.review.GiveOpinion.Entry;
import mingbai.review.GiveOpinion.Opinion;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way people take steps: whoever signs must hold the role of the step for the step's agency, by a grant of their own or in the stead
 * of somebody who is away. Pages and commands go through here; {@link GiveOpinion} alone does not ask.
 */
@Service
public class TakeStep {

    private final MatterTable matters;
    private final GiveOpinion giveOpinion;
    private final AddEvidence addEvidence;
    private final FileStore files;
    private final AccountReading accounts;
    private final AgencyReading agencies;

    TakeStep(MatterTable matters, GiveOpinion giveOpinion, AddEvidence addEvidence, FileStore files, AccountReading accounts, AgencyReading agencies) {
        this.matters = matters;
        this.giveOpinion = giveOpinion;
        this.addEvidence = addEvidence;
        this.files = files;
        this.accounts = accounts;
        this.agencies = agencies;
    }

    /** The person before the screen takes the step. */
    @Transactional
    public MatterState onScreen(Actor actor, Opinion given) {
        Actor signer = signer(given, actor.accountId());
        return giveOpinion.run(signer, new Opinion(given.matter(), given.step(), given.decision(), given.text(), given.secrecy(), Entry.screen()));
    }

    /**
     * A clerk enters what somebody signed on paper or said.
     *
     * @param signer account of that person
     * @param scan   of the signature, put into the store before; null for what was said
     */
    @Transactional
    public MatterState entered(Actor clerk, Opinion given, long signer, @Nullable StoredFile scan) {
        if (scan != null) {
            files.register(scan, ReviewFiles.KIND);
        }
        Entry entry = new Entry(given.entry().medium(), signer(given, signer), scan == null ? null : scan.hash());
        return giveOpinion.run(clerk, new Opinion(given.matter(), given.step(), given.decision(), given.text(), given.secrecy(), entry));
    }

    /** Adds the evidence the current step demands. @param file put into the store before */
    @Transactional
    public void evidence(Actor actor, long matter, StoredFile file, String fileName) {
        files.register(file, ReviewFiles.KIND);
        addEvidence.run(actor, matter, file.hash(), fileName);
    }

    private Actor signer(Opinion given, long account) {
        Matter matter = matters.get(given.matter());
        if (matter.state() != MatterState.OPEN || matter.stepNumber() != given.step()) {
            throw new Overtaken("这项审核");
        }
        Matter.StepNow now = matter.current();
        return signers(now.step().role(), now.agency()).stream().filter(holder -> holder.account() == account)
                .min(Comparator.comparing(AccountReading.Holder::inSteadOf))
                .map(holder -> new Actor(account, holder.name(), now.agency(), holder.inSteadOf() == 0 ? null : (Long) holder.inSteadOf()))
                .orElseThrow(() -> new Refused("signer", "“" + now.step().title() + "”须由" + agencies.nameOf(now.agency()) + "的"
                        + now.step().role().label() + "办理，签署人没有这个角色"));
    }

    /** Who may sign a step: holders of the role for the agency itself, or for the one that acts for it. */
    @Transactional(readOnly = true)
    public List<AccountReading.Holder> signers(Role role, String agency) {
        List<AccountReading.Holder> holders = new ArrayList<>(accounts.holders(role, agency));
        agencies.byCode(agency).map(found -> found.facts().actedForBy()).filter(code -> !code.isEmpty())
                .ifPresent(code -> holders.addAll(accounts.holders(role, code)));
        return holders;
    }
}
