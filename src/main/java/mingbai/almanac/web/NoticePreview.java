package mingbai.almanac.web;

import java.util.List;
import java.util.Map;
import mingbai.agency.intake.Flaw;
import mingbai.almanac.DatedWork.Moved;
import mingbai.almanac.NoticeEffect;
import mingbai.almanac.NoticeEffect.Day;
import mingbai.calendar.SpecialDay;

/**
 * What a notice would change, before it is entered.
 *
 * @param rows     the good rows again, as a file
 * @param agencies names by code
 */
public record NoticePreview(String source, String rows, NoticeEffect effect, List<Flaw> flaws, Map<String, String> agencies) {

    private static final int SHOWN = 500;

    public List<Day> changed() {
        return effect.days().stream().filter(day -> !day.isUnchanged()).toList();
    }

    public long unchanged() {
        return effect.days().size() - changed().size();
    }

    /** The first of them; a thousand rows more would change nobody's mind. */
    public List<Moved> shown(NoticeEffect.Work work) {
        return work.moved().stream().limit(SHOWN).toList();
    }

    public String agency(String code) {
        return agencies.getOrDefault(code, code);
    }

    /** {@code 放假（元旦）}, {@code 上班（春节调休）}. */
    public static String words(SpecialDay day) {
        return (day.working() ? "上班" : "放假") + "（" + day.name() + "）";
    }
}
