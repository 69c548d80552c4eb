package mingbai.publication;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import mingbai.ledger.LedgeredState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ledger vouches for here: documents, editions, every revision with its whole content, reports of errors. */
@Configuration(proxyBeanMethods = false)
class PublicationStates {

    @Bean
    LedgeredState documentState(DocumentTable documents) {
        return new Read(Document.KIND, documents::each);
    }

    @Bean
    LedgeredState editionState(EditionTable editions) {
        return new Read(Edition.KIND, editions::each);
    }

    @Bean
    LedgeredState revisionState(RevisionTable revisions) {
        return new Read(RevisionTable.KIND, revisions::each);
    }

    @Bean
    LedgeredState errorReportState(ErrorReportTable reports) {
        return new Read(ErrorReport.KIND, reports::each);
    }

    private record Read(String kind, Consumer<BiConsumer<String, Map<String, ?>>> rows) implements LedgeredState {

        @Override
        public void each(BiConsumer<String, Map<String, ?>> consumer) {
            rows.accept(consumer);
        }
    }
}
