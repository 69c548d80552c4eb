package mingbai;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The program as its users meet it: a process of its own, run from the compiled classes with the words of the command line. A server
 * started here ends with {@link #close()} or is killed with {@link #kill()}.
 */
public final class RunningProgram implements AutoCloseable {

    /** How a command ended: its exit code, its results, its messages. */
    public record Outcome(int code, List<String> results, List<String> messages) {}

    private static final long PATIENCE_SECONDS = 600;

    private final Process process;
    private final List<String> results = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private final CompletableFuture<String> address = new CompletableFuture<>();
    private final Thread outReader;
    private final Thread errReader;

    private RunningProgram(Process process) {
        this.process = process;
        // Platform threads: a virtual one would hold one of the few carriers while it waits for the pipe.
        outReader = Thread.ofPlatform().daemon().start(() -> read(process.inputReader(), results));
        errReader = Thread.ofPlatform().daemon().start(() -> read(process.errorReader(), messages));
    }

    /** Starts {@code serve} on any free port and waits until it answers. */
    public static RunningProgram serving(Path data) {
        return serving(data, Map.of());
    }

    /** @param settings by their names in the environment, e.g. {@code MINGBAI_DATABASE_URL} */
    public static RunningProgram serving(Path data, Map<String, String> settings) {
        return started(settings, "serve", "--port", "0", "--data", data.toString());
    }

    /** Starts a command that serves, such as {@code demo}, and waits until it answers. */
    public static RunningProgram started(Map<String, String> settings, String... words) {
        RunningProgram program = new RunningProgram(process(settings, words));
        program.process.onExit().thenRun(() -> program.address.completeExceptionally(new IllegalStateException("the program ended")));
        try {
            program.address.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return program;
        } catch (Exception e) {
            program.kill();
            throw new IllegalStateException(String.join(" ", words) + " did not come up: " + program.messages(), e);
        }
    }

    /** Runs a command to its end. */
    public static Outcome run(Map<String, String> settings, String... words) {
        RunningProgram program = new RunningProgram(process(settings, words));
        return program.ended();
    }

    public static Outcome run(String... words) {
        return run(Map.of(), words);
    }

    /** Waits for the process to end by itself. */
    public Outcome ended() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                kill();
                throw new IllegalStateException("the program did not end: " + messages());
            }
            outReader.join();
            errReader.join();
            return new Outcome(process.exitValue(), results(), messages());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Address of a path of the running server. */
    public String address(String path) {
        return address.join() + path;
    }

    public List<String> results() {
        synchronized (results) {
            return List.copyOf(results);
        }
    }

    /** The results once there are as many: what a program said before its last message may still be on its way in the other pipe. */
    public List<String> results(int atLeast) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        synchronized (results) {
            try {
                while (results.size() < atLeast && System.nanoTime() < deadline) {
                    results.wait(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.copyOf(results);
        }
    }

    public List<String> messages() {
        synchronized (messages) {
            return List.copyOf(messages);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Ends it without a word, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Ends it as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        ended();
    }

    private void read(BufferedReader from, List<String> into) {
        try (from) {
            for (String line = from.readLine(); line != null; line = from.readLine()) {
                synchronized (into) {
                    into.add(line);
                    into.notifyAll();
                }
                int at = line.indexOf("ready at http://localhost:");
                if (at >= 0) {
                    address.complete(line.substring(at + "ready at ".length()).split(" ")[0]);
                }
            }
        } catch (IOException e) {
            address.completeExceptionally(e); // killed while it was speaking
        }
    }

    private static Process process(Map<String, String> settings, String... words) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Duser.timezone=Asia/Shanghai", "-Djava.awt.headless=true",
                "-cp", classPath(), "mingbai.Mingbai"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("MINGBAI_"));
        builder.environment().putAll(settings);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the program runs with: not the tests' own classes, whose clock and wrong twins Spring would find. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .filter(entry -> Files.exists(Path.of(entry))).collect(Collectors.joining(File.pathSeparator));
    }
}
