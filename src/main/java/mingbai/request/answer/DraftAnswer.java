package mingbai.request.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.publication.Attachment;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.Stage;
import mingbai.request.events.RequestAct;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the draft of an answer, for one case or for several alike, or changes it. Words nobody touched follow from the fields. A draft may be
 * incomplete; {@link SubmitAnswer} asks for the rest.
 */
@Component
public class DraftAnswer {

    private final AnswerTable table;
    private final Answers answers;
    private final CaseBook book;
    private final FileStore files;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    DraftAnswer(AnswerTable table, Answers answers, CaseBook book, FileStore files, Ledger ledger, Ids ids, Clock clock) {
        this.table = table;
        this.answers = answers;
        this.book = book;
        this.files = files;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What the drafter typed.
     *
     * @param content its files are ignored; empty words are written anew
     * @param given   new files for the applicant, taken in before
     * @param basis   new files that stay inside
     * @param remove  numbers of files to take out
     * @param also    ids of further cases to be answered by it
     */
    public record Typed(AnswerContent content, List<Attachment> given, List<Attachment> basis, Set<Integer> remove, Set<Long> also) {

        public static Typed of(AnswerContent content) {
            return new Typed(content, List.of(), List.of(), Set.of(), Set.of());
        }

        public Typed giving(Attachment... more) {
            return new Typed(content, List.of(more), basis, remove, also);
        }
    }

    /** @param version of the answer as the person saw it, 0 to begin one */
    @Transactional
    public Answer run(Actor actor, long request, long version, Typed typed) {
        RequestCase first = book.get(request);
        if (version == 0) {
            return begin(actor, first, typed);
        }
        Answer seen = answers.live(first).orElseThrow(() -> new Overtaken("这份答复"));
        return save(actor, answers.draftSeen(seen.id(), version), first, typed);
    }

    private Answer begin(Actor actor, RequestCase first, Typed typed) {
        if (answers.live(first).isPresent()) {
            throw new Overtaken("这件申请的答复");
        }
        Answer empty = new Answer(ids.next(), first.agency(), typed.content().holding(List.of()), List.of(), AnswerState.DRAFT, "", null, actor.name(), 1);
        Answer written = written(empty, first, typed);
        Answer begun = new Answer(written.id(), written.agency(), written.content(), written.cases(), AnswerState.DRAFT, "", null, actor.name(), 1);
        table.insert(begun, clock.millis());
        table.replaceCases(begun);
        keep(actor, begun, typed);
        ledger.record(Act.of(RequestAct.ANSWER_DRAFTED, actor, begun.agency(), details(begun), begun.touched()));
        return begun;
    }

    private Answer save(Actor actor, Answer seen, RequestCase first, Typed typed) {
        Answer written = written(seen, first, typed);
        keep(actor, written, typed);
        return answers.change(RequestAct.ANSWER_DRAFTED, actor, written, details(written));
    }

    private void keep(Actor actor, Answer answer, Typed typed) {
        table.addWriter(answer.id(), actor);
        Stream.concat(typed.given().stream(), typed.basis().stream())
                .forEach(file -> files.register(new StoredFile(file.hash(), file.size(), file.mediaType()), AnswerFiles.KIND));
    }

    static Map<String, ?> details(Answer answer) {
        return Map.of("kind", answer.kind().name(), "cases", answer.cases().stream().map(one -> Long.toString(one.request())).toList());
    }

    private Answer written(Answer before, RequestCase first, Typed typed) {
        List<Answer.Addressee> cases = Stream.concat(Stream.of(first.id()), typed.also().stream()).distinct().sorted().map(id -> addressee(id, before.agency()))
                .toList();
        AnswerContent content = typed.content().holding(files(before.content().files(), typed));
        content = content.worded(words(before, content, cases, typed));
        List<Issue> issues = new ArrayList<>(AnswerRequirements.toSave(content, cases));
        Refused.ifAny(issues);
        return before.saying(content, cases);
    }

    private Answer.Addressee addressee(long id, String agency) {
        RequestCase request = book.find(id).filter(found -> found.agency().equals(agency))
                .orElseThrow(() -> new Refused("also", "只能一并答复本机关收到的申请"));
        if (request.stage() != Stage.IN_HAND) {
            throw new Refused("also", "申请“" + request.number() + "”不在办理中，不能答复");
        }
        return Answer.Addressee.of(id, request.round(), request.number(), answers.addressee(id));
    }

    private static List<AnswerFile> files(List<AnswerFile> before, Typed typed) {
        List<AnswerFile> files = new ArrayList<>(before.stream().filter(file -> !typed.remove().contains(file.n())).toList());
        int n = before.stream().mapToInt(AnswerFile::n).max().orElse(0);
        for (Attachment file : typed.given()) {
            files.add(new AnswerFile(++n, AnswerFile.Use.GIVEN, file));
        }
        for (Attachment file : typed.basis()) {
            files.add(new AnswerFile(++n, AnswerFile.Use.BASIS, file));
        }
        return files;
    }

    /** Words typed by a person stay; those that only followed from the fields follow from the new ones. */
    private String words(Answer before, AnswerContent content, List<Answer.Addressee> cases, Typed typed) {
        LocalDate today = LocalDate.now(clock);
        String now = plain(typed.content().words());
        boolean untouched = now.isEmpty() || !before.cases().isEmpty() && now.equals(plain(composed(before.content(), before.cases(), today)));
        return untouched ? composed(content, cases, today) : now;
    }

    private String composed(AnswerContent content, List<Answer.Addressee> cases, LocalDate today) {
        String words = AnswerWords.of(content, today);
        return cases.size() == 1 ? answers.filling(book.get(cases.getFirst().request())).in(words) : words;
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
