package mingbai.request.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.law.DisclosureClass;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.publication.AttachmentTexts;
import mingbai.publication.Content;
import mingbai.publication.DocumentGuess;
import mingbai.publication.ReceiveFile;
import mingbai.publication.StartDraft;
import mingbai.publication.SuggestFields;
import mingbai.request.Applicant;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.events.RequestAct;
import mingbai.request.withheld.WithheldReading;
import mingbai.screening.Finding;
import mingbai.screening.Screening;
import mingbai.storage.Extraction;
import mingbai.storage.HtmlCleaner;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes what an answer gave a draft for everybody (Art. 44): the given files become its attachments, the words of the first readable one its text.
 * Nothing of the applicant is carried over, identity numbers are masked. The draft goes the way of every other; nothing becomes public by this.
 */
@Component
public class MakeProactive {

    private static final Pattern TEXT = Pattern.compile("[^<>]+(?=<|$)");

    private final Answers answers;
    private final CaseBook book;
    private final ProactiveTable table;
    private final WithheldReading withheld;
    private final AgencyReading agencies;
    private final ReceiveFile receive;
    private final AttachmentTexts texts;
    private final SuggestFields suggest;
    private final StartDraft start;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MakeProactive(Answers answers, CaseBook book, ProactiveTable table, WithheldReading withheld, AgencyReading agencies, ReceiveFile receive, AttachmentTexts texts,
            SuggestFields suggest, StartDraft start, Clock clock, TransactionTemplate transaction) {
        this.answers = answers;
        this.book = book;
        this.table = table;
        this.withheld = withheld;
        this.agencies = agencies;
        this.receive = receive;
        this.texts = texts;
        this.suggest = suggest;
        this.start = start;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * The draft made.
     *
     * @param leftOut names of files that speak of the applicant and were not taken over
     */
    public record Made(long edition, List<String> leftOut) {}

    private record Source(RequestCase request, Answer answer, List<String> personal, String issuer) {}

    public Made run(Actor actor, long request) {
        Source source = transaction.execute(status -> source(request));
        List<Attachment> given = source.answer().content().given().stream().map(AnswerFile::file).toList();
        List<Attachment> clean = given.stream().filter(file -> !speaksOf(file, source.personal())).toList();
        Content content = suggest.into(content(source, clean), source.request().agency());
        long edition = transaction.execute(status -> make(actor, source, content));
        return new Made(edition, given.stream().filter(file -> !clean.contains(file)).map(Attachment::name).toList());
    }

    /** The draft made of the case's answer, if one was. */
    @Transactional(readOnly = true)
    public Optional<Long> editionOf(long request) {
        return table.ofCase(request).map(ProactiveTable.Link::edition);
    }

    /** Whether the answer of the case gave something, or kept something back that may be open now. */
    @Transactional(readOnly = true)
    public boolean isPossible(RequestCase request) {
        return table.ofCase(request.id()).isEmpty() && served(request.id()).filter(answer -> answer.kind().gives() || opened(request.id())).isPresent();
    }

    private boolean opened(long request) {
        return withheld.of(request).stream().anyMatch(one -> !one.isWithheld());
    }

    private Optional<Answer> served(long request) {
        return answers.of(request).stream().filter(answer -> answer.state() == AnswerState.CLEARED && answer.to(request).servedOn() != null).findFirst();
    }

    private Source source(long id) {
        RequestCase request = book.get(id);
        if (table.ofCase(id).isPresent()) {
            throw new Overtaken("这件申请的主动公开文稿");
        }
        if (!isPossible(request)) {
            throw new Refused("", "答复送达并且提供了信息，或者不予公开的信息经评估可以公开之后，才能转为主动公开");
        }
        List<String> personal = book.applicants(id).stream().flatMap(MakeProactive::personal).filter(text -> text.strip().length() >= 2).distinct().toList();
        return new Source(request, served(id).orElseThrow(), personal, agencies.nameOf(request.agency()));
    }

    private static Stream<String> personal(Applicant applicant) {
        return Stream.of(applicant.name(), applicant.contact(), applicant.agent(), applicant.phone(), applicant.email(), applicant.address());
    }

    private boolean speaksOf(Attachment file, List<String> personal) {
        String text = file.name() + "\n" + texts.of(file.hash());
        return personal.stream().anyMatch(text::contains);
    }

    private Content content(Source source, List<Attachment> files) {
        String body = files.stream().map(receive::body).filter(Extraction.Extracted.class::isInstance).map(Extraction.Extracted.class::cast)
                .map(Extraction.Extracted::html).filter(html -> !HtmlCleaner.text(html).isBlank()).findFirst().orElse("");
        String masked = TEXT.matcher(body).replaceAll(text -> Matcher.quoteReplacement(masked(text.group(), source.personal())));
        DocumentGuess guess = DocumentGuess.of(HtmlCleaner.text(masked));
        Set<String> guessed = new TreeSet<>(guess.found());
        guessed.removeAll(Set.of("issuer", "documentNumber"));
        guessed.add("title");
        return new Content(masked(source.request().subject(), source.personal()), masked, source.issuer(), "", guess.writtenOn(), guess.effectiveOn(), guess.expiresOn(),
                "", guess.genre(), DisclosureClass.PROACTIVE, null, "", null, "社会公众", guess.summary(), List.of(), "", List.of(), List.of(), files, guessed);
    }

    private String masked(String text, List<String> personal) {
        String without = text;
        for (String one : personal) {
            without = without.replace(one, "***");
        }
        List<Finding> findings = new ArrayList<>(Screening.scan(without, LocalDate.now(clock)));
        return Screening.masked(without, findings);
    }

    private long make(Actor actor, Source source, Content content) {
        Actor acting = new Actor(actor.accountId(), actor.name(), source.request().agency(), actor.inSteadOf());
        long edition = start.run(acting, source.request().agency(), content);
        table.link(new ProactiveTable.Link(source.request().id(), source.answer().id(), edition, actor.name(), clock.millis()));
        book.change(RequestAct.MADE_PROACTIVE, acting, book.get(source.request().id()).unchanged(), List.of(), Map.of("edition", Long.toString(edition)));
        return edition;
    }
}
