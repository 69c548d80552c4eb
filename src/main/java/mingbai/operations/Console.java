package mingbai.operations;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where a command writes: results on {@code out}, everything else on {@code err}. It may be this process's own terminal or that of a
 * process which handed its command over. Whoever asked may stop the command (Ctrl-C); it then ends after the piece of work in hand.
 */
final class Console {

    private static final long PROGRESS_EVERY_NANOS = 2_000_000_000L;

    private final PrintStream out;
    private final PrintStream err;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private long lastProgress = System.nanoTime();

    Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    static Console ofThisProcess() {
        return new Console(System.out, System.err);
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    void result(String line) {
        out.println(line);
    }

    void say(String line) {
        err.println(line);
    }

    /** Says how far the work is, at most every two seconds. */
    void progress(String line) {
        long now = System.nanoTime();
        if (now - lastProgress >= PROGRESS_EVERY_NANOS) {
            lastProgress = now;
            err.println(line);
        }
    }

    void stop() {
        stopped.set(true);
    }

    boolean stopped() {
        return stopped.get();
    }
}
