package mingbai.operations;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/**
 * One event of the log as a JSON object on one line: time, level, logger, message, key-value pairs, and of a failure the types, the
 * masked messages and the places in our code. What looks like an identity number, a telephone number, an address of mail or of a
 * machine is masked, wherever it slipped in from.
 */
final class LogLine implements StructuredLogFormatter<ILoggingEvent> {

    private static final Pattern PERSONAL = Pattern.compile(
            "(?<![0-9])[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9])" // identity number
                    + "|(?<![0-9])1[3-9][0-9]{9}(?![0-9])" // mobile telephone
                    + "|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+" // mail
                    + "|(?<![0-9.])(?!127\\.0\\.0\\.1)(?:[0-9]{1,3}\\.){3}[0-9]{1,3}(?![0-9.])"); // address of a machine
    private static final int FRAMES = 12;
    private static final JsonWriter<Map<String, Object>> JSON = JsonWriter.<Map<String, Object>>standard().withNewLineAtEnd();

    @Override
    public String format(ILoggingEvent event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", Instant.ofEpochMilli(event.getTimeStamp()).toString());
        line.put("level", event.getLevel().toString());
        line.put("logger", event.getLoggerName());
        line.put("message", masked(event.getFormattedMessage()));
        if (event.getKeyValuePairs() != null) {
            event.getKeyValuePairs().forEach(pair -> line.put(pair.key, pair.value instanceof Number ? pair.value : masked(String.valueOf(pair.value))));
        }
        if (event.getThrowableProxy() != null) {
            line.put("failure", failure(event.getThrowableProxy()));
        }
        return JSON.writeToString(line);
    }

    static String masked(@Nullable String text) {
        return text == null ? "" : PERSONAL.matcher(text).replaceAll("***");
    }

    private static List<String> failure(IThrowableProxy thrown) {
        List<String> lines = new ArrayList<>();
        for (IThrowableProxy cause = thrown; cause != null; cause = cause.getCause()) {
            lines.add(cause.getClassName() + ": " + masked(cause.getMessage()));
            StackTraceElementProxy[] frames = cause.getStackTraceElementProxyArray();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                lines.add(frames[i].getSTEAsString());
            }
        }
        return lines;
    }
}
