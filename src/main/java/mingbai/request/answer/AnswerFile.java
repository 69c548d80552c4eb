package mingbai.request.answer;

import java.util.Map;
import mingbai.publication.Attachment;

/**
 * A file of an answer.
 *
 * @param n from 1, within the answer; never given twice
 */
public record AnswerFile(int n, Use use, Attachment file) {

    /** Two lists that never meet: an original is not given by mistake. */
    public enum Use {
        /** Goes to the applicant: of a partial disclosure the redacted copy. */
        GIVEN("提供给申请人的文件"),
        /** Stays inside: the original, the record of the search, what the decision rests on. */
        BASIS("内部依据材料，不提供");

        private final String label;

        Use(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    Map<String, ?> state() {
        return Map.of("n", n, "use", use.name(), "name", file.name(), "hash", file.hash(), "size", file.size());
    }
}
