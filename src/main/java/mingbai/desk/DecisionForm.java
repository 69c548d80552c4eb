package mingbai.desk;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.publication.Scrub;
import mingbai.review.Decision;
import mingbai.review.Medium;
import mingbai.review.SecrecyResult;

/**
 * What stands in the reviewer's form, kept as typed.
 *
 * @param referredTo name of the office an undecided secrecy question is put to
 * @param signer     account of the person who signed on paper or said so, when it is entered by a clerk
 */
public record DecisionForm(int step, String decision, String opinion, String result, String basis, String note, String declassification, String referredTo,
        String medium, String signer) {

    static final DecisionForm BLANK = of(Map.of());

    static DecisionForm of(Map<String, String[]> sent) {
        return new DecisionForm(number(one(sent, "step")), one(sent, "decision"), one(sent, "opinion"), one(sent, "result"), one(sent, "basis"), one(sent, "note"),
                one(sent, "declassification"), one(sent, "referredTo"), one(sent, "medium"), one(sent, "signer"));
    }

    private static String one(Map<String, String[]> sent, String name) {
        return sent.containsKey(name) && sent.get(name).length > 0 ? Scrub.clean(sent.get(name)[0]).strip() : "";
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    Optional<Decision> decided() {
        return Stream.of(Decision.values()).filter(value -> value.name().equals(decision)).findFirst();
    }

    Optional<SecrecyResult> concluded() {
        return Stream.of(SecrecyResult.values()).filter(value -> value.name().equals(result)).findFirst();
    }

    Optional<Medium> given() {
        return Stream.of(Medium.PAPER, Medium.ORAL).filter(value -> value.name().equals(medium)).findFirst();
    }
}
