package mingbai.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long the law gives for something (法定期限), with the days between which that holds and its provision: dated data of both
 * Regulations ({@code law/terms.csv}), never a constant. The 2019 text has no transitional clause; which rule judges a record follows from
 * the day it was received, formed or changed.
 *
 * @param code e.g. {@code reply}
 * @param days number of days, counted as {@code unit} says
 * @param from first day of the rule
 * @param to   last day of the rule, null while it holds
 */
public record LegalTerm(String code, int days, Unit unit, LocalDate from, @Nullable LocalDate to, String provision) {

    /** How days are counted. */
    public enum Unit {
        /** Working days (工作日). */
        WD("个工作日"),
        /** Calendar days (日). */
        CD("日");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Art. 26 (2008: Art. 18): from the day the information is formed or changed. */
    public static final String PUBLICATION = "publication";
    /** Art. 33 (2008: Art. 24): from receipt. */
    public static final String REPLY = "reply";
    /** Art. 33 (2008: Art. 24): at most, with consent and notice. */
    public static final String REPLY_EXTENSION = "reply_extension";
    /** Art. 30: from receipt, once. */
    public static final String CORRECTION_NOTICE = "correction_notice";
    /** Art. 32: from receipt of the letter asking for the opinion. */
    public static final String THIRD_PARTY_OPINION = "third_party_opinion";
    /** Art. 34: from receipt of the letter; silence is consent. */
    public static final String OTHER_AGENCY_OPINION = "other_agency_opinion";
    /** From receipt of the fee notice. */
    public static final String FEE_PAYMENT = "fee_payment";
    /** From knowing of the answer: to apply for reconsideration. */
    public static final String RECONSIDERATION = "reconsideration";
    /** From receipt of the application: the agency answers the reconsideration body with its evidence. */
    public static final String RECONSIDERATION_ANSWER = "reconsideration_answer";
    /** The same in the summary procedure, which cases of disclosure may take. */
    public static final String RECONSIDERATION_ANSWER_SUMMARY = "reconsideration_answer_summary";
    /** From acceptance: the reconsideration body decides. */
    public static final String RECONSIDERATION_DECISION = "reconsideration_decision";
    /** The same in the summary procedure. */
    public static final String RECONSIDERATION_DECISION_SUMMARY = "reconsideration_decision_summary";
    /** From receipt of the decision on reconsideration: to sue. */
    public static final String SUIT_AFTER_RECONSIDERATION = "suit_after_reconsideration";
    /** From receipt of the writ: the agency's defence with its evidence. */
    public static final String DEFENCE = "defence";

    private static final List<LegalTerm> ALL = LawTable.rows("terms.csv", 6).stream().map(LegalTerm::term).toList();

    public static List<LegalTerm> all() {
        return ALL;
    }

    /** The rule in force on a day; empty where the law of that day knows no such term. */
    public static Optional<LegalTerm> on(String code, LocalDate day) {
        return ALL.stream().filter(term -> term.code.equals(code) && term.holdsOn(day)).findFirst();
    }

    public boolean holdsOn(LocalDate day) {
        return LawTable.holds(from, to, day);
    }

    private static LegalTerm term(String[] cells) {
        return new LegalTerm(cells[0], Integer.parseInt(cells[1]), Unit.valueOf(cells[2]), LocalDate.parse(cells[3]), LawTable.day(cells[4]), cells[5]);
    }
}
