package mingbai.report.annual;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.notice.reading.MessageReading;
import mingbai.web.Times;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was urged for a report, and who of those told took note. */
@Component
@Transactional(readOnly = true)
public class ChaseReading {

    private final ChaseTable table;
    private final MessageReading messages;

    ChaseReading(ChaseTable table, MessageReading messages) {
        this.table = table;
        this.messages = messages;
    }

    /** @param told how many people the last urging reached; @param readers who read it and when, the first three */
    public record Told(String at, String by, int times, int told, long read, String readers) {}

    public Map<String, Told> last(int year, Collection<String> agencies) {
        Map<String, Told> last = new LinkedHashMap<>();
        table.last(year, agencies).forEach((agency, chase) -> {
            List<MessageReading.Receipt> receipts = messages.receipts(chase.message());
            List<MessageReading.Receipt> read = receipts.stream().filter(receipt -> receipt.readAt() != null).toList();
            last.put(agency, new Told(Times.minute(chase.at()), chase.name(), chase.times(), receipts.size(), read.size(),
                    read.stream().limit(3).map(receipt -> receipt.name() + " " + Times.minute(receipt.readAt())).collect(Collectors.joining("、"))));
        });
        return last;
    }
}
