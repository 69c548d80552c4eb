package mingbai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of the test run's own, from Debian's package: a cluster in a temporary folder on a free loopback port, started
 * at first use, stopped and removed when the JVM ends. As root it runs under the account {@code postgres}, since PostgreSQL refuses root.
 */
public final class TestPostgres {

    private static @Nullable TestPostgres running;
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Path folder;
    private final Path bin;
    private final int port;

    private TestPostgres() throws IOException {
        bin = binaries();
        folder = Files.createTempDirectory("mingbai-pg", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        if (root()) {
            run("chown", "postgres", folder.toString());
        }
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        run(asPostgres(bin.resolve("initdb"), "-D", data(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"));
        run(asPostgres(bin.resolve("pg_ctl"), "-D", data(), "-w", "-l", folder.resolve("log").toString(), "-o",
                "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=300", "start"));
        // after all contexts have closed, which would otherwise wait for a database that is gone
        SpringApplication.getShutdownHandlers().add(this::stop);
    }

    /** JDBC address of a new, empty database. */
    public static synchronized String freshDatabase() {
        try {
            if (running == null) {
                running = new TestPostgres();
            }
            String name = "t" + NEXT.incrementAndGet();
            try (Connection admin = DriverManager.getConnection(running.address("postgres"), "postgres", "");
                    Statement statement = admin.createStatement()) {
                statement.execute("create database " + name);
            }
            return running.address(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String address(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static Path binaries() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (Stream<Path> found = Files.list(versions)) {
                return found.map(version -> version.resolve("bin")).filter(path -> Files.isExecutable(path.resolve("initdb")))
                        .max(Comparator.naturalOrder()).orElseThrow(TestPostgres::absent);
            }
        }
        throw absent();
    }

    private static IllegalStateException absent() {
        return new IllegalStateException("no PostgreSQL server under /usr/lib/postgresql: apt-get install postgresql, or run ./mingbai test");
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String[] asPostgres(Path program, String... arguments) {
        List<String> command = new ArrayList<>(root() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command.toArray(String[]::new);
    }

    private static void run(String... command) {
        try {
            Path output = Files.createTempFile("mingbai-pg", ".out");
            Process process = new ProcessBuilder(command).directory(new java.io.File("/")).redirectErrorStream(true)
                    .redirectOutput(output.toFile()).start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + Files.readString(output));
            }
            Files.delete(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void stop() {
        run(asPostgres(bin.resolve("pg_ctl"), "-D", data(), "-m", "immediate", "-w", "stop"));
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
