package mingbai.inspection.link;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One question over HTTP/1.1, its answer cut: no cookies, no redirect followed. It connects to the very addresses that were judged, so that a name which answers otherwise
 * the second time leads nowhere else; an answer that never ends is ended.
 */
final class WebAsk {

    private static final int MOST_HEAD = 32 << 10;

    private final Predicate<InetAddress> allowed;
    private final Duration patience;
    private final String headers;

    /**
     * @param allowed  which machines may be connected to
     * @param patience how long the whole may take
     * @param headers  further lines of the head, each with its line end
     */
    WebAsk(Predicate<InetAddress> allowed, Duration patience, String headers) {
        this.allowed = allowed;
        this.patience = patience;
        this.headers = headers;
    }

    enum Failure { NONE, NO_HOST, BARRED, NO_ANSWER, TOO_SLOW, NOT_TRUSTED }

    /**
     * @param status   0 when nothing was answered
     * @param location where it leads, "" for nowhere
     * @param body     as much of it as was wanted
     */
    record Answer(int status, String location, String body, Failure failure, long millis) {

        boolean isSound() {
            return status >= 200 && status < 300;
        }

        boolean leadsOn() {
            return !location.isEmpty() && (status == 301 || status == 302 || status == 303 || status == 307 || status == 308);
        }
    }

    /** @param most bytes of the body that are read */
    Answer ask(String method, URI address, int most) {
        long begun = System.nanoTime();
        try {
            Answer answer = asked(method, address, most);
            return timed(answer, begun);
        } catch (UnknownHostException e) {
            return timed(failed(Failure.NO_HOST), begun);
        } catch (SSLException e) {
            return timed(failed(isPast(begun) ? Failure.TOO_SLOW : Failure.NOT_TRUSTED), begun);
        } catch (SocketTimeoutException e) {
            return timed(failed(Failure.TOO_SLOW), begun);
        } catch (IOException | IllegalArgumentException e) {
            return timed(failed(isPast(begun) ? Failure.TOO_SLOW : Failure.NO_ANSWER), begun);
        }
    }

    private boolean isPast(long begun) {
        return System.nanoTime() - begun >= patience.toNanos();
    }

    private static Answer failed(Failure failure) {
        return new Answer(0, "", "", failure, 0);
    }

    private static Answer timed(Answer answer, long begun) {
        return new Answer(answer.status, answer.location, answer.body, answer.failure, Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    private Answer asked(String method, URI address, int most) throws IOException {
        String host = address.getHost().startsWith("[") ? address.getHost().substring(1, address.getHost().length() - 1) : address.getHost();
        InetAddress[] found = InetAddress.getAllByName(host);
        for (InetAddress one : found) {
            if (!allowed.test(one)) {
                return failed(Failure.BARRED);
            }
        }
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        int port = address.getPort() == -1 ? secure ? 443 : 80 : address.getPort();
        try (Socket plain = new Socket()) {
            CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS).execute(() -> close(plain));
            plain.connect(new InetSocketAddress(found[0], port), Math.toIntExact(patience.toMillis()));
            plain.setSoTimeout(Math.toIntExact(patience.toMillis()));
            return secure ? overTls(plain, host, port, method, address, most) : exchange(plain, method, address, most);
        }
    }

    private Answer overTls(Socket plain, String host, int port, String method, URI address, int most) throws IOException {
        try (SSLSocket socket = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return exchange(socket, method, address, most);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer exchange(Socket socket, String method, URI address, int most) throws IOException {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String head = method + " " + path + query + " HTTP/1.1\r\nHost: " + address.getRawAuthority() + "\r\nAccept: */*\r\nAccept-Encoding: identity\r\nConnection: close\r\n" + headers + "\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        InputStream in = new BufferedInputStream(socket.getInputStream());
        String first = line(in);
        while (first.matches("HTTP/1\\.[01] 1\\d\\d.*")) {
            while (!line(in).isEmpty()) {
                continue;
            }
            first = line(in);
        }
        if (!first.matches("HTTP/1\\.[01] [2-5]\\d\\d.*")) {
            return failed(Failure.NO_ANSWER);
        }
        Map<String, String> fields = fields(in);
        byte[] body = most == 0 || method.equals("HEAD") ? new byte[0] : "chunked".equalsIgnoreCase(fields.getOrDefault("transfer-encoding", "")) ? chunks(in, most)
                : in.readNBytes((int) Math.min(most, length(fields)));
        return new Answer(Integer.parseInt(first.substring(9, 12)), fields.getOrDefault("location", ""), new String(body, StandardCharsets.UTF_8), Failure.NONE, 0);
    }

    private static long length(Map<String, String> fields) {
        String told = fields.getOrDefault("content-length", "");
        return told.matches("\\d{1,15}") ? Long.parseLong(told) : Integer.MAX_VALUE;
    }

    private static Map<String, String> fields(InputStream in) throws IOException {
        Map<String, String> fields = new HashMap<>();
        int read = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            read += line.length();
            if (read > MOST_HEAD) {
                throw new IOException("a head without end");
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (line.size() > MOST_HEAD) {
                throw new IOException("a line without end");
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static byte[] chunks(InputStream in, int most) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (body.size() < most) {
            String size = line(in).replaceAll(";.*", "").strip();
            if (!size.matches("[0-9a-fA-F]{1,7}")) {
                throw new IOException("no chunk");
            }
            int length = Integer.parseInt(size, 16);
            if (length == 0) {
                break;
            }
            body.write(in.readNBytes(Math.min(length, most - body.size())));
            if (body.size() < most) {
                line(in);
            }
        }
        return body.toByteArray();
    }
}
