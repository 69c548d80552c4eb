package mingbai.ledger;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Port of every module that keeps things the ledger vouches for: reads all things of one kind from the tables, each with the same
 * canonical state its acts handed in as {@link Touched#state()}.
 */
public interface LedgeredState {

    /** The {@link Touched#kind()} this reads. */
    String kind();

    /** Streams (id, state) of every thing of the kind now in the tables. Must not collect: there may be millions. */
    void each(BiConsumer<String, Map<String, ?>> consumer);

    /** The things of a kind as one table class streams them. */
    static LedgeredState of(String kind, Consumer<BiConsumer<String, Map<String, ?>>> rows) {
        return new LedgeredState() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void each(BiConsumer<String, Map<String, ?>> consumer) {
                rows.accept(consumer);
            }
        };
    }
}
