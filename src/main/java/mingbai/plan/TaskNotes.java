package mingbai.plan;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.plan.events.PlanAct;
import mingbai.publication.Attachment;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said to a task, and to whom it is told. Called inside the transaction of an act. */
@Component
class TaskNotes {

    private static final Role[] WORKERS = {Role.OFFICE, Role.DRAFTER, Role.CORRESPONDENT};

    private final TaskTable tasks;
    private final FileStore files;
    private final SendMessage send;
    private final AccountReading accounts;
    private final AgencyReading agencies;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    TaskNotes(TaskTable tasks, FileStore files, SendMessage send, AccountReading accounts, AgencyReading agencies, Ledger ledger, Ids ids, Clock clock) {
        this.tasks = tasks;
        this.files = files;
        this.send = send;
        this.accounts = accounts;
        this.agencies = agencies;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Written, not yet in the ledger: the act names it. */
    TaskNote note(Actor actor, PlanTask task, TaskNote.Kind kind, String text, List<Attachment> papers, @Nullable Long message) {
        papers.forEach(paper -> files.register(new StoredFile(paper.hash(), paper.size(), paper.mediaType()), TaskFiles.KIND));
        TaskNote note = new TaskNote(ids.next(), task.id(), kind, text, papers, message, actor.accountId(), actor.name(), clock.millis());
        tasks.insert(note);
        return note;
    }

    void say(Actor actor, PlanTask task, TaskNote.Kind kind, String text) {
        ledger.record(Act.of(PlanAct.TASK_TOLD, actor, task.agency(), Map.of("kind", kind.name()), note(actor, task, kind, text, List.of(), null).touched()));
    }

    /** @return the message, with receipts */
    long tell(Actor actor, PlanTask task, MessageKind kind, String title, String text) {
        return send.send(actor, workersOf(task), kind, task.agency(), shortened(title), text, "/desk/plan-task/" + task.id());
    }

    /** The person it is given to, else who works for the agency; of a section without accounts, of the nearest body above. */
    Recipient workersOf(PlanTask task) {
        if (task.person() != null) {
            return Recipient.person(task.person());
        }
        for (Agency body : agencies.line(task.agency()).reversed()) {
            for (Role role : WORKERS) {
                if (!accounts.holders(role, body.code()).isEmpty()) {
                    return Recipient.holders(body.code(), WORKERS);
                }
            }
        }
        return Recipient.holders(task.agency(), WORKERS);
    }

    static String shortened(String title) {
        return title.length() > 100 ? title.substring(0, 99) + "…" : title;
    }
}
