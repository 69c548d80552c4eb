package mingbai.channel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.channel.reading.PushReading;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.web.Site;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, outside any transaction: the package by POST, no redirect followed, the answer read as far as it is needed. An answer
 * below 300 is the end; anything else is tried again, less and less often, and after {@link #PAUSES} shown as failed. A practice ground sends nothing.
 */
@Component
class SendPushes {

    static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6),
            Duration.ofHours(12), Duration.ofDays(1));
    private static final int AT_ONCE = 20;
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(SendPushes.class);
    private static final int ANSWER_READ = 64 << 10;
    private static final int ANSWER_SECONDS = 30;
    private static final Pattern ADDRESS = Pattern.compile("\"(?:address|url)\"\\s*:\\s*\"(https?:(?:\\\\?/){2}[^\"\\s<>]{1,690})\"");

    private final PushTable pushes;
    private final EndPush end;
    private final PushReading reading;
    private final PublicDocumentReading documents;
    private final PushPackage pack;
    private final PushAddress addresses;
    private final Site site;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(Duration.ofSeconds(10)).build();

    SendPushes(PushTable pushes, EndPush end, PushReading reading, PublicDocumentReading documents, PushPackage pack, PushAddress addresses, Site site, Clock clock) {
        this.pushes = pushes;
        this.end = end;
        this.reading = reading;
        this.documents = documents;
        this.pack = pack;
        this.addresses = addresses;
        this.site = site;
        this.clock = clock;
    }

    /** @return how many were tried */
    int send() {
        if (site.sandbox()) {
            return 0;
        }
        int tried = 0;
        for (Push push : end.due(AT_ONCE)) {
            if (end.claim(push, clock.instant().plus(CLAIM))) {
                send(push);
                tried++;
            }
        }
        return tried;
    }

    private void send(Push push) {
        Optional<PushTarget> target = reading.target(Long.toString(push.target())).filter(found -> found.active() || push.action() == Push.Action.REMOVE);
        Optional<PublicDocument> document = documents.byId(push.document());
        if (target.isEmpty() || document.isEmpty() || isPast(push, document.get())) {
            end.drop(push);
            return;
        }
        String problem = addresses.problem(target.get().url());
        end.answered(push, problem.isEmpty() ? posted(target.get(), document.get(), push.action()) : Answer.failed(problem));
    }

    /** Only what is live is sent: an older edition is passed over for the newer, a withdrawn document for its withdrawal. */
    private static boolean isPast(Push push, PublicDocument document) {
        return switch (push.action()) {
            case PUT -> document.content() == null || document.content().number() != push.edition();
            case REMOVE -> document.content() != null;
        };
    }

    /** @param url where the other portal says the document stands, null when it does not */
    record Answer(@Nullable Integer status, String text, @Nullable String url) {

        static Answer failed(String why) {
            return new Answer(null, why, null);
        }

        boolean taken() {
            return status != null && status >= 200 && status < 300;
        }
    }

    private Answer posted(PushTarget target, PublicDocument document, Push.Action action) {
        Path file = null;
        try {
            file = Files.createTempFile("push", ".zip");
            try (OutputStream out = Files.newOutputStream(file)) {
                pack.write(document, action, out);
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target.url())).timeout(Duration.ofSeconds(60)).header("Content-Type", "application/zip")
                    .header("X-Mingbai-Action", action == Push.Action.PUT ? "publish" : "withdraw").POST(BodyPublishers.ofFile(file));
            if (!target.token().isEmpty()) {
                request.header("Authorization", "Bearer " + target.token());
            }
            HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                CompletableFuture.delayedExecutor(ANSWER_SECONDS, TimeUnit.SECONDS).execute(() -> close(body)); // an answer that never ends holds up nobody
                return answer(response, new String(body.readNBytes(ANSWER_READ), StandardCharsets.UTF_8));
            }
        } catch (IOException | UncheckedIOException e) {
            return Answer.failed("没有连上：" + e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " " + e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.failed("停机，稍后再推");
        } finally {
            forget(file);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            LOG.debug("an answer was cut off: {}", e.toString());
        }
    }

    private static void forget(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address stands in the Location header or as "address" or "url" in the answer's JSON; only a plain web address is kept. */
    private static Answer answer(HttpResponse<InputStream> response, String body) {
        String location = response.headers().firstValue("Location").filter(at -> at.matches("https?://[^\\s<>\"]{1,690}")).orElse(null);
        Matcher told = ADDRESS.matcher(body);
        String url = location != null ? location : told.find() ? told.group(1).replace("\\/", "/") : null;
        String clean = body.replaceAll("\\p{Cntrl}", " ").strip();
        return new Answer(response.statusCode(), clean.length() > 500 ? clean.substring(0, 500) + "…" : clean, response.statusCode() < 300 ? url : null);
    }
}
