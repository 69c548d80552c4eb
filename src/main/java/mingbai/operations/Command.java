package mingbai.operations;

/**
 * One command of {@code ./mingbai}: its options are fields that picocli fills. There are three sorts, by what they need around them:
 * nothing, the data folder with the whole program, or the data folder for as long as they serve it.
 */
sealed interface Command {

    /** Needs neither data folder nor Spring, and starts in under a second. */
    non-sealed interface Light extends Command {
        int run(Console console) throws Exception;
    }

    /**
     * Works on the data folder: inside this process when nobody owns the folder, else inside the process that does. What it works
     * with is handed in by Spring to a method marked {@code @Autowired} before {@link #run}.
     */
    non-sealed interface OnData extends Command {
        int run(Console console) throws Exception;

        /** The folder it works on, when it is not the one that was named. */
        default java.nio.file.Path folder(java.nio.file.Path named) {
            return named;
        }

        /** The port the program answers on while the command works: mostly none. */
        default int port() {
            return Owning.NO_PORT;
        }

        /** The program could not start on this folder: for most commands that is the end, for a check it may be what it looks for. */
        default int couldNotStart(RuntimeException failure, Console console) {
            throw failure;
        }

        /** Whether the command only looks, and may therefore run on a ledger that a start refuses, with nothing being put in order. */
        default boolean onlyLooks() {
            return false;
        }
    }

    /** Owns the data folder and serves it until it is stopped. */
    non-sealed interface Serving extends Command {
        /** The port the person asked for (0: any free one), or null for that of the settings. */
        @org.jspecify.annotations.Nullable Integer port();

        /** Called when the program answers: may fill the data folder, and says where to look. */
        void ready(org.springframework.context.ConfigurableApplicationContext program, Console console) throws Exception;

        /** Makes the data folder ready before the program opens it. */
        default void prepare(java.nio.file.Path data) throws java.io.IOException {}

        /** The data folder when none is named. */
        default String folder() {
            return "data";
        }
    }
}
