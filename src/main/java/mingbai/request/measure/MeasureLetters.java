package mingbai.request.measure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
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

    MeasureLetters(WriteLetter write, DropLetter drop, LettersFor letters, MeasureBook measures, CaseBook cases) {
        this.write = write;
        this.drop = drop;
        this.letters = letters;
        this.measures = measures;
        this.cases = cases;
    }

    /** Begins the letter, unless a draft of its kind is open already. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(Actor actor, RequestCase request, Measure measure) {
        if (letters.open(request.id(), kind(measure), party(measure)).isEmpty()) {
            write.run(actor, new WriteLetter.Writing(request.id(), kind(measure), null, measure.party(), fields(request, measure)));
        }
    }

    /** A draft that says what is not to be; one that is signed keeps its number and simply never goes out. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(Actor actor, Measure measure) {
        letters.open(measure.request(), kind(measure), party(measure)).filter(letter -> letter.state() == LetterState.DRAFT)
                .ifPresent(letter -> drop.run(actor, letter.id(), letter.version()));
    }

    /** Whether the letter tells this measure, which waits to be told. */
    static boolean tells(Letter letter, Measure measure) {
        return measure.request() == letter.request() && measure.isWaiting() && party(measure) == letter.party() && switch (letter.kind()) {
            case CORRECTION -> measure.kind() == MeasureKind.CORRECTION;
            case THIRD_PARTY_OPINION, CO_MAKER_OPINION -> measure.kind() == MeasureKind.OPINION;
            case THIRD_PARTY_DECISION -> measure.kind() == MeasureKind.OVERRIDE;
            case EXTENSION -> measure.kind() == MeasureKind.EXTENSION;
            case REASONS -> measure.kind() == MeasureKind.REASONS;
            case DELAY -> measure.kind() == MeasureKind.DELAY;
            case RECEIPT, FEE, NOT_CORRECTED, NOT_PAID, ANSWER, ANSWER_AGAIN, FORWARDED, RECORD_CORRECTION -> false;
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

    private static long party(Measure measure) {
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
