package mingbai.operations;

/** What a command's exit code says; public interface. */
final class ExitCode {

    static final int DONE = 0;
    static final int CHECK_FOUND_SOMETHING = 1;
    static final int WRONG_USE = 2;
    static final int COULD_NOT_BE_DONE = 3;

    private ExitCode() {}
}
