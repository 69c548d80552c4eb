package mingbai.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that takes every sender and answers every recipient with one line. */
final class SmtpThatRefuses implements AutoCloseable {

    private final ServerSocket socket;
    private final String answer;

    SmtpThatRefuses(String answer) throws IOException {
        this.socket = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        this.answer = answer;
        Thread.ofVirtual().start(this::serve);
    }

    String port() {
        return Integer.toString(socket.getLocalPort());
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept();
                    BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                    Writer out = client.getOutputStream() == null ? Writer.nullWriter() : new java.io.OutputStreamWriter(client.getOutputStream(), StandardCharsets.US_ASCII)) {
                talk(in, out);
            } catch (IOException e) {
                continue; // the client has gone, or the test is over
            }
        }
    }

    private void talk(BufferedReader in, Writer out) throws IOException {
        say(out, "220 test");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            }
            say(out, line.startsWith("RCPT") ? answer : "250 ok");
        }
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
