package mingbai.operations;

import java.net.BindException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Owns the data folder while it works on it or serves it, with the whole program started inside. Every owner takes the commands of
 * other processes, so two commands on one folder never meet in the database as strangers; both run, in one process.
 */
final class Owning {

    static final int NO_PORT = -1;
    private static final long SECONDS_TO_END = 60;

    private final Class<?> application;
    private final Path path;
    private final Console console;

    Owning(Class<?> application, Path path, Console console) {
        this.application = application;
        this.path = path;
        this.console = console;
    }

    /** Runs the command here, or in the process that owns the folder. */
    int run(Command.OnData command, List<String> arguments) throws Exception {
        try (DataFolder folder = DataFolder.open(path)) {
            if (!folder.own()) {
                var answered = new HandOver(folder, console).hand(arguments);
                if (answered.isPresent()) {
                    return answered.getAsInt();
                }
            }
            ConfigurableApplicationContext started;
            try {
                started = start(command.port());
            } catch (RuntimeException e) {
                return look(command, e);
            }
            CountDownLatch ended = new CountDownLatch(1);
            try (ConfigurableApplicationContext program = started;
                    HandOverListener listener = listen(folder, program)) {
                onStop(listener, ended);
                FirstSignIns.print(program, console, console::say);
                return complete(command, program).run(console);
            } finally {
                ended.countDown();
            }
        }
    }

    /** After a start that failed: a command that only looks runs all the same, by itself, while no act is put in order. */
    private int look(Command.OnData command, RuntimeException failure) throws Exception {
        if (!command.onlyLooks()) {
            return command.couldNotStart(failure, console);
        }
        try (ConfigurableApplicationContext program = start(NO_PORT, "--ledger.sequencing=false")) {
            return complete(command, program).run(console);
        } catch (BeansException e) {
            return command.couldNotStart(failure, console);
        }
    }

    /** Serves the folder until the process is told to stop. */
    int serve(Command.Serving command) throws Exception {
        try (DataFolder folder = DataFolder.open(path)) {
            if (!folder.own()) {
                throw new CouldNotBeDone("another process uses the data folder " + path + "; stop it first, or name another folder with --data");
            }
            CountDownLatch ended = new CountDownLatch(1);
            CountDownLatch told = new CountDownLatch(1);
            command.prepare(path);
            try (ConfigurableApplicationContext program = start(command.port());
                    HandOverListener listener = listen(folder, program)) {
                onStop(listener, ended, told::countDown);
                command.ready(program, console);
                told.await();
                return ExitCode.DONE;
            } finally {
                ended.countDown();
            }
        }
    }

    private ConfigurableApplicationContext start(@Nullable Integer port, String... further) {
        Settings.check(path, System.getenv());
        System.setProperty("mingbai.data", path.toString()); // the log is set up before Spring reads its arguments
        SpringApplication spring = new SpringApplication(application);
        spring.setRegisterShutdownHook(false);
        List<String> arguments = new ArrayList<>(List.of("--mingbai.data=" + path));
        arguments.addAll(List.of(further));
        if (port != null) {
            arguments.add("--server.port=" + port);
        }
        try {
            return spring.run(arguments.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw portInUse(e) ? new CouldNotBeDone("port " + (port == null ? "of the settings" : port) + " is in use by another program; name another with --port", e) : e;
        }
    }

    private static boolean portInUse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException || cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }

    private HandOverListener listen(DataFolder folder, ConfigurableApplicationContext program) throws java.io.IOException {
        return HandOverListener.open(folder, (errand, asker) -> Program.execute(errand, asker, (root, command) -> switch (command) {
            case Command.Light light -> light.run(asker);
            case Command.OnData onData -> complete(onData, program).run(asker);
            case Command.Serving serving -> throw new CouldNotBeDone("the data folder is being served already");
        }));
    }

    private static Command.OnData complete(Command.OnData command, ConfigurableApplicationContext program) {
        program.getAutowireCapableBeanFactory().autowireBean(command);
        return command;
    }

    /** On Ctrl-C or a stop by the system: tells the work in hand to end, and gives it the time to do so in order. */
    private void onStop(HandOverListener listener, CountDownLatch ended, Runnable... further) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            console.stop();
            listener.stopAll();
            for (Runnable one : further) {
                one.run();
            }
            try {
                if (!ended.await(SECONDS_TO_END, TimeUnit.SECONDS)) {
                    console.say("mingbai: the work in hand did not end within a minute and is broken off; nothing acknowledged is lost");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "stop"));
    }

    /** The port the program answers on. */
    static int portOf(ConfigurableApplicationContext program) {
        return program instanceof WebServerApplicationContext web && web.getWebServer() != null ? web.getWebServer().getPort() : NO_PORT;
    }
}
