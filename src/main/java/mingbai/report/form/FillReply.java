package mingbai.report.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.figure.Figure;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.publication.Attachment;
import mingbai.report.form.FrozenRecords.Line;
import mingbai.report.form.Submission.Frozen;
import mingbai.report.form.events.FormAct;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A unit fills in its sheet and submits it. With submission the counted figures stand as they are at that moment, with their records. */
@Component
public class FillReply {

    private final FormTable forms;
    private final RoundTable rounds;
    private final ReplyTable replies;
    private final ReplyFigures figures;
    private final FrozenRecords records;
    private final FileStore files;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    FillReply(FormTable forms, RoundTable rounds, ReplyTable replies, ReplyFigures figures, FrozenRecords records, FileStore files, Ledger ledger, Clock clock,
            PlatformTransactionManager transactions) {
        this.forms = forms;
        this.rounds = rounds;
        this.replies = replies;
        this.figures = figures;
        this.records = records;
        this.files = files;
        this.ledger = ledger;
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Keeps what was typed so far; what is wrong is refused, what is missing is not. */
    public void save(Actor actor, long id, long version, Map<String, Answer> answers) {
        writing.executeWithoutResult(status -> {
            FormReply reply = current(id, version);
            Refused.ifAny(ReplyChecks.ofDraft(definition(reply), answers));
            FormReply next = reply.filled(kept(answers), clock.millis());
            write(next, null, false);
            ledger.record(Act.of(FormAct.FILLED, actor, reply.unit(), Map.of(), next.touched()));
        });
    }

    /** @return the number of the submission, 1 for the first */
    public int submit(Actor actor, long id, long version, Map<String, Answer> answers) {
        Ready ready = reading.execute(status -> ready(id, version, answers));
        StoredFile list = records.store(ready.lines());
        return writing.execute(status -> {
            FormReply next = current(id, version).submitted(kept(answers), clock.millis());
            Submission submission = new Submission(id, next.submissions(), ready.values(), list == null ? "" : list.hash(), ready.asOf(), actor.accountId(), actor.name());
            write(next, list, true);
            replies.insert(submission);
            ledger.record(Act.of(FormAct.SUBMITTED, actor, next.unit(), Map.of("n", next.submissions()), next.touched(), submission.touched()));
            return next.submissions();
        });
    }

    /** Everything a submission freezes, read at one moment. */
    private record Ready(List<Frozen> values, List<Line> lines, long asOf) {}

    private Ready ready(long id, long version, Map<String, Answer> answers) {
        FormReply reply = current(id, version);
        FormRound round = rounds.get(reply.round());
        FormDefinition form = definition(reply);
        Refused.ifAny(ReplyChecks.ofWhole(form, answers));
        if (!round.period().isOver(LocalDate.now(clock))) {
            // a figure frozen before the period is over would be short of what comes after it
            throw new Refused("", round.period().label() + "还没有结束，请在" + round.period().to() + "以后报送；现在可以先保存");
        }
        List<Line> lines = records.read(form, reply.unit(), round.period());
        Map<String, Figure> counted = figures.of(form, reply.unit(), round.period());
        List<Frozen> values = form.fields().stream().map(field -> frozen(field, answers.getOrDefault(field.key(), Answer.NONE), counted.get(field.key()),
                lines.stream().filter(line -> line.field().equals(field.key())).toList())).toList();
        return new Ready(values, lines, clock.millis());
    }

    private static Frozen frozen(FormField field, Answer answer, @Nullable Figure figure, List<Line> lines) {
        if (!field.counted()) {
            Long value = TypedValue.read(field, answer.text()).value();
            String text = value == null ? answer.text().strip() : TypedValue.shown(field.kind(), value);
            return new Frozen(field.key(), value, text, 0, false, answer.evidence().strip(), "", answer.files());
        }
        if (figure == null || figure.isNone() && lines.isEmpty()) {
            return new Frozen(field.key(), null, Figure.NO_RECORD, 0, true, "", answer.objection().strip(), List.of());
        }
        // where the records are kept the figure is theirs: number and list were read by two statements and must not differ
        boolean listed = !lines.isEmpty() || figure.records() == 0;
        long value = listed ? lines.stream().mapToLong(Line::amount).sum() : figure.value();
        return new Frozen(field.key(), value, figure.measure().unit().shown(value), listed ? lines.size() : figure.records(), listed, "",
                answer.objection().strip(), List.of());
    }

    private void write(FormReply next, @Nullable StoredFile list, boolean submitted) {
        replies.update(next);
        List<Attachment> attached = next.answers().values().stream().flatMap(answer -> answer.files().stream()).toList();
        attached.forEach(file -> {
            files.register(new StoredFile(file.hash(), file.size(), file.mediaType()), FormFiles.KIND);
            replies.keepFile(next.id(), file.hash(), submitted);
        });
        if (list != null) {
            files.register(list, FormFiles.KIND);
            replies.keepFile(next.id(), list.hash(), true);
        }
        replies.dropFiles(next.id(), attached.stream().map(Attachment::hash).collect(Collectors.toSet()));
    }

    /** Fields nothing was written at are not kept. */
    private static Map<String, Answer> kept(Map<String, Answer> answers) {
        Map<String, Answer> kept = new LinkedHashMap<>(answers);
        kept.values().removeIf(Answer::empty);
        return kept;
    }

    private FormDefinition definition(FormReply reply) {
        FormRound round = rounds.get(reply.round());
        return forms.edition(round.form(), round.edition());
    }

    private FormReply current(long id, long version) {
        FormReply reply = replies.get(id);
        if (reply.version() != version || !reply.state().owed()) {
            throw new Overtaken("这张填报表");
        }
        return reply;
    }
}
