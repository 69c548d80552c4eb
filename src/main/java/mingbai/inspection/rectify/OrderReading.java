package mingbai.inspection.rectify;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.notice.reading.MessageReading;
import mingbai.paper.DocxWriter;
import mingbai.paper.LetterPdf;
import mingbai.paper.OfficialLetter;
import mingbai.web.Owned;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders to rectify, read: lists, one with who read it, and as a letter in official layout (GB/T 9704). */
@Component
@Transactional(readOnly = true)
public class OrderReading {

    private final RectifyOrderTable table;
    private final MessageReading messages;
    private final AgencyReading agencies;

    OrderReading(RectifyOrderTable table, MessageReading messages, AgencyReading agencies) {
        this.table = table;
        this.messages = messages;
        this.agencies = agencies;
    }

    /** By which message it was served or urged, and who read it when. */
    public record Told(String what, Instant at, List<MessageReading.Receipt> receipts) {}

    public Optional<RectifyOrder> find(String id) {
        return id.matches(Ids.PATTERN) ? table.find(Long.parseLong(id)) : Optional.empty();
    }

    public List<RectifyOrder> naming(long finding) {
        return table.naming(finding);
    }

    /**
     * @param units   codes of those whose orders are seen once they are signed
     * @param issuers codes of those whose drafts are seen, too
     * @param late    only those whose report is overdue at that day, null for all
     */
    public List<RectifyOrder> list(Collection<String> units, Collection<String> issuers, Set<OrderState> states, @Nullable LocalDate late, long offset, int limit) {
        return table.list(new RectifyOrderTable.Asked(units, issuers, states, late), offset, limit);
    }

    public long count(Collection<String> units, Collection<String> issuers, Set<OrderState> states, @Nullable LocalDate late) {
        return table.count(new RectifyOrderTable.Asked(units, issuers, states, late));
    }

    public List<Told> told(long order) {
        return table.messages(order).stream().map(message -> new Told(message.what(), Instant.ofEpochMilli(message.at()), messages.receipts(message.message()))).toList();
    }

    public OfficialLetter letter(RectifyOrder order) {
        String issuer = agencies.nameOf(order.agency());
        return new OfficialLetter(issuer, order.number(), order.text().title(), agencies.nameOf(order.unit()), OrderText.blocks(order.text().body()), List.of(), issuer,
                order.signedOn(), "", List.of());
    }

    public void pdf(OfficialLetter letter, OutputStream out) {
        LetterPdf.write(letter, out);
    }

    public void docx(OfficialLetter letter, OutputStream out) {
        DocxWriter.write(letter, out);
    }

    @Bean
    static LedgeredState ledgeredOrders(RectifyOrderTable table) {
        return LedgeredState.of(RectifyOrder.KIND, table::each);
    }

    /** An order in an address: of who must obey it, so that those above it reach it, too. */
    @Component
    static class OwnedOrders implements Owned {

        private final RectifyOrderTable table;

        OwnedOrders(RectifyOrderTable table) {
            this.table = table;
        }

        @Override
        public String kind() {
            return "rectifyorder";
        }

        @Override
        @Transactional(readOnly = true)
        public Optional<String> agencyOf(String id) {
            return id.matches(Ids.PATTERN) ? table.find(Long.parseLong(id)).map(RectifyOrder::unit) : Optional.empty();
        }
    }
}
