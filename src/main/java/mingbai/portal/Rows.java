package mingbai.portal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.publication.reading.PublicRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what was read of documents as the rows of a list. */
@Component
class Rows {

    private final AgencyReading agencies;
    private final Clock clock;

    Rows(AgencyReading agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    List<Row> of(List<PublicRow> documents) {
        Map<String, String> names = agencies.namesOf(documents.stream().map(PublicRow::agency).distinct().toList());
        return documents.stream().map(document -> Row.of(document.title(), document.address(), names.getOrDefault(document.agency(), document.agency()),
                "/agency/" + document.agency(), document.documentNumber(), Written.day(document.publishedAt(), clock.getZone()), mark(document.validity())))
                .toList();
    }

    /** What is special about a document that is not simply in force. */
    static @Nullable String mark(String validity) {
        return switch (validity) {
            case "EXPIRED" -> "已失效";
            case "REPEALED" -> "已废止";
            default -> null;
        };
    }
}
