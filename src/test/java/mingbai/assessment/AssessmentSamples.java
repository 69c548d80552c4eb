package mingbai.assessment;

import java.util.List;
import java.util.stream.Collectors;
import mingbai.Fresh;
import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.agency.AgencyFacts;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.EstablishAgency;
import mingbai.assessment.set.BuiltInSet;
import mingbai.ledger.Actor;

/** Things of assessments for the walk over all handlers. */
final class AssessmentSamples {

    private AssessmentSamples() {}

    private static final Actor SOMEBODY = Actor.of(1, "示例甲", "");

    static long set(EnterIndicatorSet enter, String agency) {
        return enter.enter(SOMEBODY, agency, BuiltInSet.ofKey("fair").orElseThrow().text().replace("key: fair", "key: walk-" + agency.toLowerCase(java.util.Locale.ROOT)), "");
    }

    /** A version of a set. */
    static final class SetSample implements Sample {

        private final EnterIndicatorSet enter;

        SetSample(EnterIndicatorSet enter) {
            this.enter = enter;
        }

        @Override
        public String kind() {
            return SetVersion.KIND;
        }

        @Override
        public String ownedBy(Agency agency) {
            return Long.toString(enter.enter(SOMEBODY, agency.code(), BuiltInSet.ofKey("fair").orElseThrow().text().replace("key: fair", "key: walk"), ""));
        }
    }

    /** An announced round with one unit. */
    static final class RoundSample implements Sample {

        private final EnterIndicatorSet enter;
        private final AnnounceAssessment announce;
        private final EstablishAgency establish;

        RoundSample(EnterIndicatorSet enter, AnnounceAssessment announce, EstablishAgency establish) {
            this.enter = enter;
            this.announce = announce;
            this.establish = establish;
        }

        @Override
        public String kind() {
            return AssessmentRound.KIND;
        }

        @Override
        public String ownedBy(Agency agency) {
            establish.establish(Actor.PROGRAM, Fresh.code(), AgencyFacts.of("示例受考核镇", agency.code(), AgencyKind.TOWN, AgencyLevel.TOWN));
            return Long.toString(announce.announce(SOMEBODY, agency.code(), set(enter, agency.code()), 2026, "示例考核", List.of("乡镇、街道")));
        }
    }

    /** The sheet of a unit that the office above announced. */
    static final class SheetSample implements Sample {

        private final EnterIndicatorSet enter;
        private final AnnounceAssessment announce;
        private final AssessmentReading reading;

        SheetSample(EnterIndicatorSet enter, AnnounceAssessment announce, AssessmentReading reading) {
            this.enter = enter;
            this.announce = announce;
            this.reading = reading;
        }

        @Override
        public String kind() {
            return KeptSheet.KIND;
        }

        @Override
        public String ownedBy(Agency agency) {
            String office = agency.parent();
            long round = announce.announce(SOMEBODY, office, set(enter, office), 2026, "示例考核", List.of(PeerGroups.of(agency)));
            return reading.sheets(round).stream().filter(sheet -> sheet.agency().equals(agency.code())).map(sheet -> Long.toString(sheet.id())).collect(Collectors.joining());
        }
    }
}
