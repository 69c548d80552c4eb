package mingbai.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLineTests {

    @ParameterizedTest
    @CsvSource({
            "applicant 11010519491231002X asked, applicant *** asked",
            "call 13800138000 now, call *** now",
            "mail to a.person@example.org failed, mail to *** failed",
            "from 203.0.113.7, from ***",
            "document 348123456789012345 published, document 348123456789012345 published",
            "listening on 127.0.0.1, listening on 127.0.0.1"})
    void whatNamesAPersonIsMasked(String written, String shown) {
        assertThat(LogLine.masked(written)).isEqualTo(shown);
    }

    @Test
    void anEventIsOneLineOfJson() {
        LoggingEvent event = new LoggingEvent("", new LoggerContext().getLogger("mingbai.test"), Level.WARN, "two\nlines", new IllegalStateException("call 13800138000"), null);
        String line = new LogLine().format(event);
        assertThat(line).startsWith("{\"time\":").endsWith("}\n").hasLineCount(1).contains("\"level\":\"WARN\"", "two\\nlines", "call ***").doesNotContain("13800138000");
    }
}
