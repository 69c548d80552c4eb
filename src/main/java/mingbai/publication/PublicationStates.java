package mingbai.publication;

import mingbai.ledger.LedgeredState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ledger vouches for here: documents, editions, every revision with its whole content, reports of errors. */
@Configuration(proxyBeanMethods = false)
class PublicationStates {

    @Bean
    LedgeredState documentState(DocumentTable documents) {
        return LedgeredState.of(Document.KIND, documents::each);
    }

    @Bean
    LedgeredState editionState(EditionTable editions) {
        return LedgeredState.of(Edition.KIND, editions::each);
    }

    @Bean
    LedgeredState revisionState(RevisionTable revisions) {
        return LedgeredState.of(RevisionTable.KIND, revisions::each);
    }

    @Bean
    LedgeredState errorReportState(ErrorReportTable reports) {
        return LedgeredState.of(ErrorReport.KIND, reports::each);
    }

    @Bean
    LedgeredState issuedState(IssuedTable lines) {
        return LedgeredState.of(Issued.KIND, lines::each);
    }

    @Bean
    LedgeredState normativeState(NormativeTable normative) {
        return LedgeredState.of(Normative.KIND, normative::eachMark);
    }

    @Bean
    LedgeredState cleanUpState(NormativeTable normative) {
        return LedgeredState.of(CleanUp.KIND, normative::eachCleanUp);
    }
}
