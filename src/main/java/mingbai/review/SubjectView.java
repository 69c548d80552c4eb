package mingbai.review;

import java.util.List;
import java.util.Optional;

/** Port beside {@link Subject}: what reviewers see of a subject that is no document of its own (documents the desk knows itself). */
public interface SubjectView {

    /** Of the {@link Subject}. */
    String kind();

    /** Empty when it is gone or sealed. Asked inside a read-only transaction. */
    Optional<View> of(long subject);

    /**
     * @param html clean, as it will look
     */
    record View(String title, String html, List<File> files, List<Fact> facts, List<Concern> concerns) {

        public View {
            files = List.copyOf(files);
            facts = List.copyOf(facts);
            concerns = List.copyOf(concerns);
        }

        public Optional<File> file(int n) {
            return files.stream().filter(file -> file.n() == n).findFirst();
        }
    }

    /** @param hash in the store; @param note what it is for, or "" */
    record File(int n, String name, String hash, String note) {}

    /** @param target address on the desk that opens it, or "" */
    record Fact(String label, String value, String target) {

        public static Fact of(String label, String value) {
            return new Fact(label, value, "");
        }
    }

    /** What should perhaps not go out. @param acceptance who answered for it and why, "" while nobody did */
    record Concern(String text, String acceptance) {}
}
