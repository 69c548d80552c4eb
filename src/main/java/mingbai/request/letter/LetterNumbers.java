package mingbai.request.letter;

import java.time.LocalDate;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.request.events.RequestAct;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers of letters (发文字号): {@code X公开〔2026〕3号}, X being the agency's word (机关代字), the number running through a year without gaps. Until the
 * agency sets its word the short name stands for it.
 */
@Component
public class LetterNumbers {

    static final String KIND = "letterword";
    private static final int WORD = 12;

    private final LetterNumberTable table;
    private final AgencyReading agencies;
    private final Ledger ledger;

    LetterNumbers(LetterNumberTable table, AgencyReading agencies, Ledger ledger) {
        this.table = table;
        this.agencies = agencies;
        this.ledger = ledger;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    String next(String agency, LocalDate day) {
        return word(agency) + "公开〔" + day.getYear() + "〕" + table.next(agency, day.getYear()) + "号";
    }

    @Transactional(readOnly = true)
    public String word(String agency) {
        return table.word(agency).map(LetterNumberTable.Word::word).orElseGet(() -> agencies.require(agency).calledName());
    }

    /** Letters signed from now on bear the new word; the numbers run on. */
    @Transactional
    public void setWord(Actor actor, String agency, String word) {
        String clean = word.strip();
        if (!clean.matches("[\\p{IsHan}]{1," + WORD + "}")) {
            throw new Refused("word", "机关代字请填写1至" + WORD + "个汉字，例如“明民”");
        }
        long before = table.word(agency).map(LetterNumberTable.Word::version).orElse(0L);
        table.set(agency, clean, before);
        ledger.record(Act.of(RequestAct.MARK_SET, actor, agency, Map.of("word", clean),
                new Touched(KIND, agency, before + 1, Map.of("word", clean, "version", before + 1))));
    }
}
