package mingbai.request.measure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.ledger.Actor;
import mingbai.paper.OfficialLetter;
import mingbai.request.CaseBook;
import mingbai.request.PartyKind;
import mingbai.request.RequestCase;
import mingbai.request.letter.DropLetter;
import mingbai.request.letter.Letter;
import mingbai.request.letter.LetterKind;
import mingbai.request.letter.LetterState;
import mingbai.request.letter.LettersFor;
import mingbai.request.letter.WriteLetter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The letter that tells a measure: begun with it, dropped with it. */
@Component
class MeasureLetters {

    private final WriteLetter write;
    private final DropLetter drop;
    private final LettersFor letters;
    private final MeasureBook measures;
    private final CaseBook cases;
    private final MeasureLetterTable links;

    MeasureLetters(WriteLetter write, DropLetter drop, LettersFor letters, MeasureBook measures, CaseBook cases, MeasureLetterTable links) {
        this.links = links;
        this.write = write;
        this.drop = drop;
        this.letters = letters;
        this.measures = measures;
        this.cases = cases;
    }

    /** Begins the letter, unless a draft of its kind is open already; one that was for a measure given up goes with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(Actor actor, RequestCase request, Measure measure) {
        Optional<Letter> open = letters.open(request.id(), kind(measure), party(measure));
        Optional<Letter> stale = open.filter(draft -> links.measure(draft.id()).flatMap(measures::find)
                .filter(other -> !other.isWaiting() || other.round() != request.round()).isPresent());
        stale.ifPresent(draft -> drop.run(actor, draft.id(), draft.version()));
        if (open.isEmpty() || stale.isPresent()) {
            Letter written = write.run(actor, new WriteLetter.Writing(request.id(), kind(measure), measure.party(), fields(request, measure)));
            links.insert(written.id(), measure.id());
        }
    }

    /** A draft that says what is not to be; one that is signed keeps its number and simply never goes out. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(Actor actor, Measure measure) {
        letters.open(measure.request(), kind(measure), party(measure)).filter(letter -> letter.state() == LetterState.DRAFT)
                .ifPresent(letter -> drop.run(actor, letter.id(), letter.version()));
    }

    /**
     * The measure of this round that the letter tells and that still waits to be told. Once signed a letter tells the one it was signed for, whatever
     * else may wait by then.
     */
    @Transactional(readOnly = true)
    Optional<Measure> told(RequestCase request, Letter letter) {
        Optional<Long> own = links.measure(letter.id());
        if (own.isEmpty() && letter.state() != LetterState.DRAFT) {
            return Optional.empty();
        }
        return waiting(request, letter).filter(measure -> own.isEmpty() || own.get().longValue() == measure.id()).findFirst();
    }

    private Stream<Measure> waiting(RequestCase request, Letter letter) {
        return measures.of(letter.request()).stream().filter(measure -> measure.round() == request.round() && tells(letter, measure));
    }

    /** What was begun by hand is from now on the letter of the measure that waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    void signed(RequestCase request, Letter letter) {
        if (links.measure(letter.id()).isEmpty()) {
            waiting(request, letter).findFirst().ifPresent(measure -> links.insert(letter.id(), measure.id()));
        }
    }

    /** Whether the letter tells this measure, which waits to be told. */
    private static boolean tells(Letter letter, Measure measure) {
        return measure.isWaiting() && party(measure) == letter.party() && measured(letter.kind()).filter(kind -> kind == measure.kind()).isPresent();
    }

    /** The kind of measure that letters of a kind tell; empty for those that tell none. */
    static Optional<MeasureKind> measured(LetterKind kind) {
        return switch (kind) {
            case CORRECTION -> Optional.of(MeasureKind.CORRECTION);
            case THIRD_PARTY_OPINION, CO_MAKER_OPINION -> Optional.of(MeasureKind.OPINION);
            case THIRD_PARTY_DECISION -> Optional.of(MeasureKind.OVERRIDE);
            case EXTENSION -> Optional.of(MeasureKind.EXTENSION);
            case REASONS -> Optional.of(MeasureKind.REASONS);
            case DELAY -> Optional.of(MeasureKind.DELAY);
            case RECEIPT, FEE, NOT_CORRECTED, NOT_PAID, ANSWER, ANSWER_AGAIN, FORWARDED, RECORD_CORRECTION -> Optional.empty();
        };
    }

    private LetterKind kind(Measure measure) {
        return switch (measure.kind()) {
            case CORRECTION -> LetterKind.CORRECTION;
            case OPINION -> measures.whose(measure) == PartyKind.THIRD_PARTY ? LetterKind.THIRD_PARTY_OPINION : LetterKind.CO_MAKER_OPINION;
            case OVERRIDE -> LetterKind.THIRD_PARTY_DECISION;
            case EXTENSION -> LetterKind.EXTENSION;
            case REASONS -> LetterKind.REASONS;
            case DELAY -> LetterKind.DELAY;
        };
    }

    /** 0 where it is about none. */
    static long party(Measure measure) {
        return measure.party() == null ? 0 : measure.party();
    }

    private Map<String, String> fields(RequestCase request, Measure measure) {
        Map<String, String> fields = new LinkedHashMap<>();
        switch (measure.kind()) {
            case CORRECTION -> {
                fields.put("需要补正的事项", plain(measure.text()));
                fields.put("补正期限", written(measure.until()));
            }
            case OPINION -> fields.put("涉及第三方的内容", plain(measure.text()));
            case OVERRIDE -> {
                fields.put("决定公开的内容", plain(measure.text()));
                fields.put("决定公开的理由", plain(measure.answer()));
            }
            case EXTENSION -> {
                fields.put("延长的原因", inSentence(measure.text()));
                fields.put("延长天数", Integer.toString(measure.days()));
                fields.put("延长后的答复期限", written(cases.clocks(request, measures.with(request, measure)).due().orElse(null)));
            }
            case REASONS -> {
                fields.put("统计期间", inSentence(measure.text().replaceFirst("提出申请\\d+件，.*$", "")));
                fields.put("申请件数", measure.text().replaceFirst("^.*提出申请(\\d+)件，.*$", "$1"));
                fields.put("说明理由的期限", written(measure.until()));
            }
            case DELAY -> {
                fields.put("延迟的原因", inSentence(measure.text()));
                fields.put("延迟后的答复期限", written(measure.until()));
            }
        }
        return fields;
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "" : OfficialLetter.written(day);
    }

    /** Brackets of fields are the form's alone. */
    private static String plain(String text) {
        return text.strip().replace('【', '［').replace('】', '］').replace("|", "｜");
    }

    private static String inSentence(String text) {
        return plain(text.replaceAll("\\s+", " ")).replaceAll("[。；;.]+$", "");
    }
}
