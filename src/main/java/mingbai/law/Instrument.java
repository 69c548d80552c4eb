package mingbai.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A law, regulation or interpretation (法律文件) with the days it is in force: dated data ({@code law/instruments.csv}). One code names the line
 * of instruments that follow one another, so that {@code on("reconsideration", day)} is the law on reconsideration of that day.
 *
 * @param code   of the line, e.g. {@code regulation}
 * @param title  without the marks《》
 * @param number as it is cited, e.g. {@code 国务院令第711号}; of a law the act that made or last changed it
 * @param from   first day in force
 * @param to     last day in force, null while it is
 */
public record Instrument(String code, String title, String number, LocalDate from, @Nullable LocalDate to) {

    /** 政府信息公开条例: 2008 and 2019. */
    public static final String REGULATION = "regulation";
    /** 政府信息公开信息处理费管理办法, since 2021. */
    public static final String FEES = "fees";
    /** 行政复议法, revised with effect from 1 January 2024. */
    public static final String RECONSIDERATION = "reconsideration";
    /** 行政诉讼法. */
    public static final String LITIGATION = "litigation";
    /** The Supreme Court's rules on disclosure cases: 法释〔2011〕17号, 法释〔2025〕8号. */
    public static final String COURT_RULES = "court_rules";
    /** The civil law that says how terms are counted (民法典 Art. 201 and those before it). */
    public static final String COUNTING = "counting";

    private static final List<Instrument> ALL = LawTable.rows("instruments.csv", 5).stream().map(Instrument::instrument).toList();

    public static List<Instrument> all() {
        return ALL;
    }

    /** The instrument of the line in force on a day; empty where there was none. */
    public static Optional<Instrument> on(String code, LocalDate day) {
        return ALL.stream().filter(instrument -> instrument.code.equals(code) && instrument.holdsOn(day)).findFirst();
    }

    public boolean holdsOn(LocalDate day) {
        return LawTable.holds(from, to, day);
    }

    /** As a letter cites it: {@code 《中华人民共和国政府信息公开条例》}. */
    public String cited() {
        return "《" + title + "》";
    }

    /** With what tells it from others of its name: {@code 《中华人民共和国政府信息公开条例》（国务院令第711号）}. */
    public String citedInFull() {
        return cited() + "（" + number + "）";
    }

    private static Instrument instrument(String[] cells) {
        return new Instrument(cells[0], cells[1], cells[2], LocalDate.parse(cells[3]), LawTable.day(cells[4]));
    }
}
