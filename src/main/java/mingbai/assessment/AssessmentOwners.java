package mingbai.assessment;

import java.util.Optional;
import java.util.function.LongFunction;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.storage.FileOwner;
import mingbai.web.Caller;
import mingbai.web.Owned;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** To whom sets, assessments and sheets belong: the office that assesses, and the unit that is assessed. */
@Configuration(proxyBeanMethods = false)
class AssessmentOwners {

    @Bean
    static LedgeredState ledgeredIndicatorSets(IndicatorSetTable sets) {
        return LedgeredState.of(SetVersion.KIND, sets::each);
    }

    @Bean
    static LedgeredState ledgeredAssessments(AssessmentRoundTable rounds) {
        return LedgeredState.of(AssessmentRound.KIND, rounds::each);
    }

    @Bean
    static LedgeredState ledgeredHandScores(HandScoreTable scores) {
        return LedgeredState.of(GivenScore.KIND, scores::each);
    }

    @Bean
    static Owned ownedIndicatorSets(IndicatorSetTable sets) {
        return owned(SetVersion.KIND, id -> sets.find(id).map(SetVersion::agency));
    }

    @Bean
    static Owned ownedAssessments(AssessmentRoundTable rounds) {
        return owned(AssessmentRound.KIND, id -> rounds.find(id).map(AssessmentRound::agency));
    }

    @Bean
    static Owned ownedScoreSheets(ScoreSheetTable sheets) {
        return owned(KeptSheet.KIND, sheets::agencyOf);
    }

    private static Owned owned(String kind, LongFunction<Optional<String>> agency) {
        return new Owned() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Optional<String> agencyOf(String id) {
                return id.matches(Ids.PATTERN) ? agency.apply(Long.parseLong(id)) : Optional.empty();
            }
        };
    }

    /** A frozen sheet is read by who works for the unit or looks after it. */
    @Component
    static class SheetFiles implements FileOwner {

        static final String KIND = "scoresheet";

        private final ScoreSheetTable sheets;

        SheetFiles(ScoreSheetTable sheets) {
            this.sheets = sheets;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        @Transactional(readOnly = true)
        public boolean owns(String hash) {
            return !sheets.agenciesOf(hash).isEmpty();
        }

        @Override
        @Transactional(readOnly = true)
        public boolean mayRead(String hash, @Nullable Caller caller) {
            return caller != null && sheets.agenciesOf(hash).stream().anyMatch(caller::worksFor);
        }
    }
}
