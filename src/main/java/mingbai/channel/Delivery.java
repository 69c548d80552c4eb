package mingbai.channel;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Touched;

/** Public documents handed over to a national archive or a public library (Art. 25), with the receipt. */
public record Delivery(long id, String agency, Receiver kind, String receiver, LocalDate day, String receipt, String givenName, List<Long> documents, long version) {

    static final String KIND = "delivery";

    /** To whom the law wants them brought. */
    public enum Receiver {
        ARCHIVE("国家档案馆"), LIBRARY("公共图书馆");

        private final String label;

        Receiver(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Delivery {
        documents = List.copyOf(documents);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("agency", agency);
        state.put("kind", kind.name());
        state.put("receiver", receiver);
        state.put("day", day.toString());
        state.put("receipt", receipt);
        state.put("givenName", givenName);
        state.put("documents", documents.stream().map(id -> Long.toString(id)).toList());
        return state;
    }
}
