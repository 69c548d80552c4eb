package mingbai.request.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.agency.Agency;
import mingbai.agency.AgencyFacts.Contact;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.law.AnswerKind;
import mingbai.law.Remedies;
import mingbai.publication.Attachment;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.CaseMessages;
import mingbai.request.Clocks;
import mingbai.request.RateAnswer;
import mingbai.request.RequestCase;
import mingbai.request.Stage;
import mingbai.request.Visit;
import mingbai.request.letter.Letter;
import mingbai.request.letter.LettersFor;
import mingbai.request.measure.ReceiveCorrection;
import mingbai.web.MonthDrawing;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what an applicant sees of the own case: with the secret all of it, with the telephone number only where it stands. */
@Component
class FollowViews {

    private final CaseBook book;
    private final CaseMessages messages;
    private final LettersFor letters;
    private final RateAnswer ratings;
    private final ReceiveCorrection corrections;
    private final AgencyReading agencies;
    private final Almanac almanac;
    private final Clock clock;

    FollowViews(CaseBook book, CaseMessages messages, LettersFor letters, RateAnswer ratings, ReceiveCorrection corrections, AgencyReading agencies, Almanac almanac,
            Clock clock) {
        this.book = book;
        this.messages = messages;
        this.letters = letters;
        this.ratings = ratings;
        this.corrections = corrections;
        this.agencies = agencies;
        this.almanac = almanac;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    FollowPage page(Visit visit, String done) {
        RequestCase request = book.get(visit.request());
        List<CaseFact> facts = book.facts(request.id());
        Clocks clocks = book.clocks(request, facts);
        boolean all = visit.bySecret();
        List<Letter> served = all ? letters.applicant(request.id()) : List.of();
        boolean late = request.isOpen() && clocks.late(today()).orElse(false);
        return new FollowPage(request, visit, agency(request.agency()), state(request, clocks), late ? Tone.LATE : request.isOpen() ? Tone.NEWS : Tone.DONE,
                left(request, clocks), clocks, clocks.reply() == null ? null : MonthDrawing.of(clocks.reply().explanation()), PlainTimeline.of(request, facts),
                served.stream().map(FollowViews::paper).toList(), all ? messages.of(request.id()) : List.of(), all ? correctBy(request, facts) : null,
                all && ratings.isOpen(request), ratings.stars(request).orElse(0), remedies(served, clocks, late), done);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private FollowPage.Agency agency(String code) {
        Contact contact = agencies.byCode(code).map(Agency::facts).map(facts -> facts.contact()).orElse(Contact.NONE);
        String reach = String.join("　", Stream.of(contact.phone().isEmpty() ? "" : "电话 " + contact.phone(), contact.address()).filter(part -> !part.isEmpty()).toList());
        return new FollowPage.Agency(agencies.nameOf(code), "/agency/" + code, reach);
    }

    private static String state(RequestCase request, Clocks clocks) {
        if (!request.isOpen()) {
            return "已办结";
        }
        if (request.stage() == Stage.SUBMITTED) {
            return "已提交，待确认收到";
        }
        Stream<Clocks.SubClock> waiting = clocks.open().stream().filter(term -> !term.kind().isOurs());
        return waiting.map(term -> switch (term.kind()) {
            case CORRECTION -> "等待您补正";
            case REASONS -> "等待您说明理由";
            case FEE_PAYMENT -> "等待您缴费";
            case THIRD_PARTY -> "正在征求第三方意见";
            case CO_MAKER -> "正在征求其他机关意见";
            case CONFIRM, CORRECTION_NOTICE, EXTENSION, REPLY -> "办理中";
        }).findFirst().orElse("办理中");
    }

    private @Nullable TermLeft left(RequestCase request, Clocks clocks) {
        if (!request.isOpen() || clocks.reply() == null) {
            return null;
        }
        boolean provisional = clocks.reply().due().provisional();
        LocalDate due = clocks.reply().due().day();
        return clocks.paused() ? TermLeft.resting(due, provisional) : TermLeft.of(clocks.received(), due, provisional, today(), almanac.calendar());
    }

    private @Nullable LocalDate correctBy(RequestCase request, List<CaseFact> facts) {
        return !corrections.isAwaited(request) ? null : facts.stream().filter(CaseFact.CorrectionAsked.class::isInstance).map(CaseFact.CorrectionAsked.class::cast)
                .map(CaseFact.CorrectionAsked::until).reduce((first, second) -> second).orElse(null);
    }

    private static FollowPage.Paper paper(Letter letter) {
        String home = "/request/case/letter/" + letter.id();
        LocalDate day = letter.delivery().map(delivery -> delivery.sentOn()).orElse(Objects.requireNonNullElse(letter.signedOn(), LocalDate.MIN));
        List<Attachment> files = letter.attachments();
        return new FollowPage.Paper(letter.text().title(), letter.number(), day, home, IntStream.range(0, letter.files().size())
                .filter(i -> files.contains(letter.files().get(i).file())).mapToObj(i -> letter.files().get(i))
                .map(file -> new FollowPage.File(file.file().name(), size(file.file().size()), home + "/file/" + file.n())).toList());
    }

    static String size(long bytes) {
        return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " KB" : "%.1f MB".formatted(bytes / 1024.0 / 1024.0);
    }

    /** By the law of the day: of the answer, or of the day it became late. */
    private static List<String> remedies(List<Letter> served, Clocks clocks, boolean late) {
        if (late) {
            return Remedies.overdue(clocks.due().orElseThrow().plusDays(1), "", "");
        }
        return served.stream().filter(letter -> letter.kind().isAnswer() && letter.answer() != null && letter.signedOn() != null).reduce((first, second) -> second)
                .map(letter -> Remedies.paragraph(Objects.requireNonNull(letter.answer()), letter.answer() == AnswerKind.PARTLY_GIVEN,
                        Objects.requireNonNull(letter.signedOn()), "", "")).orElse(new ArrayList<>());
    }
}
