package mingbai.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What an answer tells the applicant about remedies (救济途径), by the law of the day of the answer. Until the end of 2023 reconsideration and suit
 * are a choice. Since then whoever is refused must apply for reconsideration first, and the agency must say so (行政复议法 Art. 23); that means
 * refusals under Arts. 14-16 of the Regulation, while what is not available or not handled can be taken to court directly (法释〔2025〕8号; we read
 * the law so from 2024 on). Of an answer that gives a part, the part kept back goes the first way and the rest the second.
 */
public final class Remedies {

    private static final String ANY_BODY = "依法具有管辖权的行政复议机关";
    private static final String ANY_COURT = "有管辖权的人民法院";

    private Remedies() {}

    /**
     * The sentences of a reply, in order.
     *
     * @param withheldPart        the answer also keeps something back under Arts. 14-16
     * @param day                 of the answer
     * @param reconsiderationBody its name; where empty, a general expression
     * @param court               its name; where empty, a general expression
     */
    public static List<String> paragraph(AnswerKind kind, boolean withheldPart, LocalDate day, String reconsiderationBody, String court) {
        Words words = new Words(day, named(reconsiderationBody, ANY_BODY), named(court, ANY_COURT));
        if (!Parameter.is(Parameter.REFUSAL_REMEDY, "reconsideration_first", day) || !kind.refuses() && !withheldPart) {
            return List.of(words.choice("如对本答复不服，"), words.afterwards());
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(words.first(kind.refuses() ? "如对本答复不服，" : "如对本答复中不予公开的部分不服，"));
        if (!kind.refuses()) {
            sentences.add(words.choice("如对本答复的其他部分不服，"));
        }
        sentences.add(words.afterwards());
        return List.copyOf(sentences);
    }

    /** Whether a suit against the answer, or against the part kept back, needs reconsideration first. */
    public static boolean reconsiderationFirst(AnswerKind kind, boolean withheldPart, LocalDate day) {
        return (kind.refuses() || withheldPart) && Parameter.is(Parameter.REFUSAL_REMEDY, "reconsideration_first", day);
    }

    /**
     * For whoever got no answer in time. Whether a suit may be brought directly is an open point of law since 2024 (行政复议法 Art. 23 para. 1(3)
     * against 法释〔2025〕8号 Art. 2): it is not promised.
     *
     * @param day when the answer became overdue
     */
    public static List<String> overdue(LocalDate day, String reconsiderationBody, String court) {
        Words words = new Words(day, named(reconsiderationBody, ANY_BODY), named(court, ANY_COURT));
        String suit = Parameter.is(Parameter.OVERDUE_REMEDY, "choice", day) ? "，也可以依法向" + words.court() + "提起行政诉讼" : "";
        return List.of("对逾期未答复，可以自答复期限届满之日起" + words.days(LegalTerm.RECONSIDERATION) + "内，依照" + words.law(Instrument.RECONSIDERATION) + "向"
                + words.body() + "申请行政复议" + suit + "。", words.complaint(), words.afterwards());
    }

    private static String named(String name, String otherwise) {
        return name.isBlank() ? otherwise : name.strip();
    }

    /** The sentences with the numbers and names of the day's law. */
    private record Words(LocalDate day, String body, String court) {

        String choice(String opening) {
            return opening + "可以自知道或者应当知道本答复之日起" + days(LegalTerm.RECONSIDERATION) + "内，依照" + law(Instrument.RECONSIDERATION) + "向" + body
                    + "申请行政复议；也可以自知道或者应当知道本答复之日起" + Parameter.number(Parameter.SUIT_MONTHS, day) + "个月内，依照" + law(Instrument.LITIGATION)
                    + "直接向" + court + "提起行政诉讼。";
        }

        // 行政复议法 Art. 23 para. 2: the agency tells it when it answers
        String first(String opening) {
            return opening + "依照" + provision(Parameter.REFUSAL_REMEDY) + "的规定，应当先申请行政复议：可以自知道或者应当知道本答复之日起"
                    + days(LegalTerm.RECONSIDERATION) + "内，向" + body + "提出。未经行政复议，不能直接提起行政诉讼。";
        }

        String afterwards() {
            return "对行政复议决定不服的，可以自收到行政复议决定书之日起" + days(LegalTerm.SUIT_AFTER_RECONSIDERATION) + "内，依照" + law(Instrument.LITIGATION)
                    + "向人民法院提起行政诉讼。";
        }

        // 2019: Art. 51; 2008: Art. 33 para. 1
        String complaint() {
            return "也可以依照" + law(Instrument.REGULATION) + "，向上一级行政机关或者政府信息公开工作主管部门投诉、举报。";
        }

        String days(String term) {
            return LegalTerm.on(term, day).map(found -> found.days() + found.unit().label()).orElseThrow(() -> new IllegalArgumentException(term + " " + day));
        }

        String law(String code) {
            return Instrument.on(code, day).map(Instrument::cited).orElseThrow(() -> new IllegalArgumentException(code + " " + day));
        }

        String provision(String parameter) {
            return Parameter.on(parameter, day).map(Parameter::provision).orElseThrow(() -> new IllegalArgumentException(parameter + " " + day));
        }
    }
}
