package mingbai.request.answer.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.agency.Agency;
import mingbai.agency.AgencyFacts;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.law.AnswerKind;
import mingbai.ledger.Actor;
import mingbai.request.Applicant;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.Stage;
import mingbai.request.answer.Answer;
import mingbai.request.answer.AnswerState;
import mingbai.request.answer.Answers;
import mingbai.request.answer.LikeCaseReading;
import mingbai.request.answer.RightAgency;
import mingbai.review.reading.ReviewReading;
import mingbai.storage.BodyFormat;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the desk sees of an answer, and says who may write it. */
@Component
class AnswerViews {

    private final CaseBook book;
    private final Answers answers;
    private final LikeCaseReading like;
    private final AgencyReading agencies;
    private final ReviewReading reviews;
    private final Clock clock;

    AnswerViews(CaseBook book, Answers answers, LikeCaseReading like, AgencyReading agencies, ReviewReading reviews, Clock clock) {
        this.clock = clock;
        this.book = book;
        this.answers = answers;
        this.like = like;
        this.agencies = agencies;
        this.reviews = reviews;
    }

    /** The drafter to whom the case is assigned, or anybody of the office. */
    boolean mayWrite(Caller caller, Actor actor, RequestCase request) {
        return caller.holds(Role.OFFICE, request.agency()) || request.handler() != null && request.handler() == actor.accountId();
    }

    @Transactional(readOnly = true)
    public void mustWrite(Caller caller, Actor actor, long id) {
        if (!mayWrite(caller, actor, book.get(id))) {
            throw new Refused("", "这件申请没有分派给您，请由承办人或者公开工作机构起草答复");
        }
    }

    @Transactional(readOnly = true)
    public Optional<Answer> live(long id) {
        return answers.live(book.get(id));
    }

    /** The form a new answer of the kind begins with; null while no kind is chosen, or an answer is there already. */
    @Transactional(readOnly = true)
    public @Nullable AnswerForm begin(long id, String kind) {
        RequestCase request = book.get(id);
        if (kind.isEmpty() || answers.live(request).isPresent() || java.util.Arrays.stream(AnswerKind.values()).noneMatch(one -> one.name().equals(kind))) {
            return null;
        }
        Optional<Agency> agency = agencies.byCode(request.agency());
        String phone = agency.map(found -> found.facts().contact().phone()).orElse("");
        String above = agency.map(found -> found.facts().parent()).flatMap(agencies::byCode).filter(parent -> parent.facts().kind() == AgencyKind.GOVERNMENT)
                .map(Agency::name).orElse("");
        return AnswerForm.empty(AnswerForm.kindOf(kind), phone.isEmpty() ? "" : "联系电话：" + phone, above);
    }

    /** The agency named, with its contact from the records where it is one of them. */
    @Transactional(readOnly = true)
    public RightAgency right(AnswerForm form) {
        Optional<Agency> chosen = form.rightAgency().isEmpty() ? Optional.empty() : agencies.byCode(form.rightAgency());
        return chosen.map(agency -> new RightAgency(agency.code(), agency.name(), form.rightContact().isBlank() ? contact(agency) : form.rightContact(), false))
                .orElseGet(() -> new RightAgency("", form.rightName(), form.rightContact(), form.rightUnknown()));
    }

    private static String contact(Agency agency) {
        AgencyFacts.Contact contact = agency.facts().contact();
        return java.util.stream.Stream.of(contact.address(), contact.phone()).filter(text -> !text.isBlank()).collect(Collectors.joining("，"));
    }

    /** @param words of the agency looked for, or "" */
    @Transactional(readOnly = true)
    public AnswerPage page(Caller caller, Actor actor, long id, @Nullable AnswerForm typed, String words, List<Issue> issues, String notice) {
        RequestCase request = book.get(id);
        Answer answer = answers.live(request).or(() -> request.isOpen() ? Optional.empty() : answers.of(id).stream().findFirst()).orElse(null);
        boolean mayWrite = request.stage() == Stage.IN_HAND && mayWrite(caller, actor, request);
        Set<Long> also = answer == null ? Set.of() : answer.cases().stream().map(Answer.Addressee::request).filter(one -> one != id).collect(Collectors.toSet());
        AnswerForm form = typed != null || answer == null ? typed : AnswerForm.of(answer.content(), also);
        String matter = answer == null ? "" : reviews.mattersOf(Answer.KIND, answer.id()).stream().findFirst().map(one -> "/desk/review/" + one).orElse("");
        return new AnswerPage(request, agencies.nameOf(request.agency()), book.clocks(request), answer, form,
                answer == null ? List.of() : answers.cautions(answer), answer == null ? List.of() : answers.findings(answer),
                mayWrite ? like(request, answer, also) : List.of(), found(words), html(answer, id), matter, mayWrite, caller.holds(Role.OFFICE, request.agency()),
                book.clocks(request).late(LocalDate.now(clock)).orElse(false), serving(request), issues, notice);
    }

    /** As the applicant asked for it. */
    private Map<String, String> serving(RequestCase request) {
        Applicant first = book.applicants(request.id()).getFirst();
        String today = LocalDate.now(clock).toString();
        return switch (request.way()) {
            case PLATFORM, FAX -> Map.of("method", "PLATFORM", "sentOn", today);
            case EMAIL -> Map.of("method", "EMAIL", "sentOn", today, "to", first.email());
            case POST -> Map.of("method", "POST", "sentOn", today, "to", first.address());
            case COUNTER -> Map.of("method", "COUNTER", "sentOn", today, "to", first.name());
        };
    }

    private List<LikeCaseReading.Like> like(RequestCase request, @Nullable Answer answer, Set<Long> also) {
        List<LikeCaseReading.Like> all = new ArrayList<>();
        if (answer != null) {
            answer.cases().stream().filter(one -> also.contains(one.request()))
                    .forEach(one -> all.add(new LikeCaseReading.Like(one.request(), one.number(), book.get(one.request()).subject(), 1)));
        }
        all.addAll(like.open(request.agency(), request.id(), request.subject()));
        return all;
    }

    private List<Choice> found(String words) {
        return words.isBlank() || words.length() > 100 ? List.of() : agencies.list(new AgencyReading.Filter(words, "", null, null, null), 0, 30).agencies().stream()
                .map(agency -> new Choice(agency.code(), agency.name(), contact(agency))).toList();
    }

    private String html(@Nullable Answer answer, long request) {
        if (answer == null || answer.state() == AnswerState.SEALED || answer.cases().stream().noneMatch(one -> one.request() == request)) {
            return "";
        }
        return BodyFormat.TEXT.toHtml(answer.to(request).name() + "：\n" + answers.words(answer, request));
    }
}
