package mingbai.request;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingbai.storage.Sealed;

/**
 * A proof of identity as it is kept: nothing of it can be read without the master key, and whoever opens it is put on record ({@link ShowIdentity}).
 *
 * @param number sealed number of the document, "" when none was given
 * @param mark   keyed digest of document and number by which the same person is found again, "" when none was given
 */
public record KeptIdentity(long id, long request, long applicant, IdentityDocument document, String number, String mark, List<KeptProof> proofs) {

    public KeptIdentity {
        proofs = List.copyOf(proofs);
    }

    /** @param name sealed name of the file */
    public record KeptProof(long id, Proof.Purpose purpose, String name, Sealed file) {}

    Map<String, ?> state() {
        Map<String, Object> state = new TreeMap<>();
        state.put("applicant", Long.toString(applicant));
        state.put("document", document.name());
        state.put("number", number);
        state.put("mark", mark);
        state.put("proofs", proofs.stream().map(proof -> proof.purpose().name() + " " + proof.file().text()).toList());
        return state;
    }
}
