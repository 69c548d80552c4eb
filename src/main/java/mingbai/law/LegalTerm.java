package mingbai.law;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    private static final List<LegalTerm> ALL = read();

    public static List<LegalTerm> all() {
        return ALL;
    }

    /** The rule in force on a day; empty where the law of that day knows no such term. */
    public static Optional<LegalTerm> on(String code, LocalDate day) {
        return ALL.stream().filter(term -> term.code.equals(code) && term.holdsOn(day)).findFirst();
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    private static List<LegalTerm> read() {
        try (InputStream bytes = LegalTerm.class.getResourceAsStream("/law/terms.csv")) {
            if (bytes == null) {
                throw new IllegalStateException("law/terms.csv is missing from the program");
            }
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)).lines().skip(1).map(LegalTerm::term).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("law/terms.csv", e);
        }
    }

    private static LegalTerm term(String line) {
        String[] cells = line.split(",", 6);
        return new LegalTerm(cells[0], Integer.parseInt(cells[1]), Unit.valueOf(cells[2]), LocalDate.parse(cells[3]),
                cells[4].isEmpty() ? null : LocalDate.parse(cells[4]), cells[5]);
    }
}
