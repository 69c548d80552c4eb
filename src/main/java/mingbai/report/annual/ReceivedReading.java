package mingbai.report.annual;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Annual reports received from agencies that keep their records elsewhere: a consolidated report adds them to what is counted here. */
@Component
@Transactional(readOnly = true)
public class ReceivedReading {

    private final ReceivedTable table;

    ReceivedReading(ReceivedTable table) {
        this.table = table;
    }

    /** As it holds now. */
    public Optional<AnnualReport> of(String agency, int year) {
        return table.live(agency, year).map(ReceivedReading::report);
    }

    /** Those that hold, by agency. */
    public List<AnnualReport> of(Collection<String> agencies, int year) {
        return table.live(agencies, year).stream().map(ReceivedReading::report).toList();
    }

    /** Every version with who sent it in and when, the newest first. */
    public List<ReceivedReport> versions(String agency, int year) {
        return table.versions(agency, year);
    }

    static AnnualReport report(ReceivedReport received) {
        try {
            return AnnualJson.read(new ByteArrayInputStream(received.json().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("report_received " + received.id() + " holds no report", e);
        }
    }
}
