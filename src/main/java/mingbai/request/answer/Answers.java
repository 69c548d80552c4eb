package mingbai.request.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.request.Applicant;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.Clocks;
import mingbai.request.RequestCase;
import mingbai.request.events.RequestAct;
import mingbai.web.Overtaken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers as they stand, with what they say in each case; writing is the use cases' business. */
@Component
public class Answers {

    private final AnswerTable table;
    private final AnswerFindings findings;
    private final CaseBook book;
    private final Ledger ledger;
    private final Clock clock;

    Answers(AnswerTable table, AnswerFindings findings, CaseBook book, Ledger ledger, Clock clock) {
        this.table = table;
        this.findings = findings;
        this.book = book;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Answer get(long id) {
        return table.get(id);
    }

    @Transactional(readOnly = true)
    public Optional<Answer> find(long id) {
        return table.find(id);
    }

    /** The one answer of the case's present round, as far as somebody began it and it was not given up. */
    @Transactional(readOnly = true)
    public Optional<Answer> live(RequestCase request) {
        return table.live(request.id(), request.round());
    }

    /** The answer whose signed letter this is. */
    Optional<Answer> ofLetter(long request, long letter) {
        return table.of(request).stream().filter(answer -> answer.cases().stream().anyMatch(one -> one.letter() != null && one.letter() == letter)).findFirst();
    }

    /** Every answer ever begun in the case, the newest first. */
    @Transactional(readOnly = true)
    public List<Answer> of(long request) {
        return table.of(request);
    }

    /** What the program found in it, and who answered for what. */
    @Transactional(readOnly = true)
    public List<Found> findings(Answer answer) {
        return findings.of(answer.content(), table.accepted(answer.id()), LocalDate.now(clock)).stream()
                .map(line -> new Found(line.key(), line.text(), line.accepted() == null ? "" : line.accepted())).toList();
    }

    /** @param accepted who answered for it and why, "" while nobody did */
    public record Found(String key, String text, String accepted) {}

    /** What speaks against such an answer in any of its cases, each sentence once. */
    @Transactional(readOnly = true)
    public List<String> cautions(Answer answer) {
        return answer.cases().stream().flatMap(one -> {
            RequestCase request = book.get(one.request());
            Clocks clocks = book.clocks(request);
            return AnswerCautions.of(answer.kind(), book.facts(one.request()), clocks).stream().map(caution -> caution.text() + "（" + caution.provision() + "）");
        }).distinct().toList();
    }

    /** The words of the letter of one case; from the submission on as they went to review. */
    @Transactional(readOnly = true)
    public String words(Answer answer, long request) {
        Answer.Addressee one = answer.to(request);
        AsReviewed reviewed = one.reviewed();
        return (reviewed == null ? filling(book.get(request)) : reviewed.filling(one.number())).in(answer.content().words());
    }

    /** The case as those who review the answer are shown it. */
    AsReviewed reviewed(Answer answer, Answer.Addressee one) {
        RequestCase request = book.get(one.request());
        return AsReviewed.of(filling(request), known(answer, request));
    }

    /** What became known in the case since the answer went to review, and might have made another answer of it. */
    List<String> learnt(Answer answer, Answer.Addressee one) {
        AsReviewed reviewed = one.reviewed();
        return reviewed == null ? List.of() : reviewed.newIn(known(answer, book.get(one.request())));
    }

    private List<String> known(Answer answer, RequestCase request) {
        return AnswerCautions.known(answer.content(), book.facts(request.id()), book.clocks(request));
    }

    Filling.Of filling(RequestCase request) {
        List<CaseFact> facts = book.facts(request.id());
        LocalDate submitted = facts.stream().filter(CaseFact.Submitted.class::isInstance).map(CaseFact::day).findFirst()
                .orElseGet(() -> LocalDate.ofInstant(java.time.Instant.ofEpochMilli(request.submittedAt()), clock.getZone()));
        LocalDate received = facts.stream().filter(CaseFact.Received.class::isInstance).map(CaseFact::day).findFirst().orElse(null);
        return new Filling.Of(request.number(), submitted, received, request.subject());
    }

    /** As a letter addresses them; joint applicants together, many of them by the first. */
    String addressee(long request) {
        List<Applicant> applicants = book.applicants(request);
        String all = applicants.stream().map(Applicant::name).collect(Collectors.joining("、"));
        return Filling.plain(all.length() <= 200 ? all : applicants.getFirst().name() + "等" + applicants.size() + "人");
    }

    /** The answer as the person saw it. @throws Overtaken when it has moved on since */
    Answer seen(long id, long version) {
        Answer answer = table.get(id);
        if (answer.version() != version) {
            throw new Overtaken("这份答复");
        }
        return answer;
    }

    Answer draftSeen(long id, long version) {
        Answer answer = seen(id, version);
        if (answer.state() != AnswerState.DRAFT) {
            throw new Overtaken("这份答复");
        }
        return answer;
    }

    /** Writes an answer that changed, with its line in the ledger. */
    @Transactional(propagation = Propagation.MANDATORY)
    Answer change(RequestAct kind, Actor actor, Answer changed, Map<String, ?> details) {
        write(changed);
        ledger.record(Act.of(kind, actor, changed.agency(), details, changed.touched()));
        return changed;
    }

    /** Whoever calls records the act. */
    @Transactional(propagation = Propagation.MANDATORY)
    Answer write(Answer changed) {
        table.update(changed);
        table.replaceCases(changed);
        return changed;
    }
}
