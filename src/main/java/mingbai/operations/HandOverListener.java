package mingbai.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The owner's ear: takes commands of other processes on a loopback port nobody outside the machine reaches, from whoever knows the
 * word in {@code server.token}, and runs them inside this process.
 */
final class HandOverListener implements AutoCloseable {

    /** Runs the words of an errand, writing to the console. */
    interface Runner {
        int run(Errand errand, Console console);
    }

    private final HttpServer server;
    /** Platform threads: a long import must not hold one of the few carriers the pages are answered on. */
    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("hand-over-", 0).factory());
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("hand-over-beat").factory());
    private final Phaser running = new Phaser(1);
    private final Set<Console> askers = ConcurrentHashMap.newKeySet();
    private final String token;
    private final Runner runner;

    private HandOverListener(HttpServer server, String token, Runner runner) {
        this.server = server;
        this.token = token;
        this.runner = runner;
    }

    static HandOverListener open(DataFolder folder, Runner runner) throws IOException {
        byte[] word = new byte[32];
        new SecureRandom().nextBytes(word);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 16);
        HandOverListener listener = new HandOverListener(server, HexFormat.of().formatHex(word), runner);
        server.setExecutor(listener.threads);
        server.createContext("/command", listener::take);
        server.start();
        folder.announce(new DataFolder.Owner(server.getAddress().getPort(), listener.token));
        return listener;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!"POST".equals(exchange.getRequestMethod()) || !knowsTheWord(exchange)) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            Errand errand = Errand.decoded(new DataInputStream(exchange.getRequestBody()));
            exchange.sendResponseHeaders(200, 0);
            running.register();
            try {
                answer(errand, new Frames.Writer(exchange.getResponseBody()));
            } finally {
                running.arriveAndDeregister();
            }
        }
    }

    private void answer(Errand errand, Frames.Writer writer) {
        var beat = beats.scheduleWithFixedDelay(writer::beat, 1, 1, TimeUnit.SECONDS);
        askers.add(writer.console());
        try {
            writer.exit(runner.run(errand, writer.console()));
        } finally {
            askers.remove(writer.console());
            beat.cancel(false);
        }
    }

    /** Asks every command in hand to end early: the process is being stopped. */
    void stopAll() {
        askers.forEach(Console::stop);
    }

    private boolean knowsTheWord(HttpExchange exchange) {
        String said = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        return MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }

    /** Takes nothing new, and lets what was taken come to its end. */
    @Override
    public void close() {
        running.arriveAndAwaitAdvance();
        server.stop(0);
        beats.shutdownNow();
        threads.shutdownNow();
    }
}
