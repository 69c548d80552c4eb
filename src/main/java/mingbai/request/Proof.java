package mingbai.request;

import mingbai.storage.Sealed;

/**
 * A paper somebody handed in to prove who he is or for whom he acts, already sealed.
 *
 * @param name as the sender calls the file; personal, kept sealed too
 */
public record Proof(Purpose purpose, String name, Sealed file) {

    /** What a paper is to prove. */
    public enum Purpose {
        IDENTITY("身份证明"),
        /** That the agent may act for the applicant. */
        AUTHORITY("委托书"),
        /** The paper a request came on, or that on which the office wrote it down and the applicant signed. */
        ORIGINAL("来件原件");

        private final String label;

        Purpose(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
