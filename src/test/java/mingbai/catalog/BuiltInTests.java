package mingbai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import org.junit.jupiter.api.Test;

class BuiltInTests {

    @Test
    void theFifteenItemsOfArticle20AreThere() {
        Set<Integer> items = BuiltIn.all().stream().filter(standard -> standard.kinds().contains(AgencyKind.GOVERNMENT) && !standard.code().startsWith("F"))
                .flatMap(standard -> standard.lines().stream()).map(line -> line.facts().item()).collect(Collectors.toCollection(HashSet::new));
        assertThat(items).contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
    }

    @Test
    void theTwentySixFieldsAreThereAndSayWhatIsNotConfirmed() {
        List<BuiltIn> fields = BuiltIn.all().stream().filter(standard -> standard.code().matches("F\\d\\d")).toList();
        assertThat(fields).hasSize(26);
        assertThat(fields.stream().filter(field -> !field.confirmed()).map(BuiltIn::name)).hasSize(8);
        assertThat(BuiltIn.ofCode("F05").orElseThrow().lines()).hasSize(13);
        assertThat(BuiltIn.ofCode("F05").orElseThrow().unconfirmed()).isEqualTo(4);
    }

    @Test
    void everyRowIsOneAnAgencyCouldHave() {
        for (BuiltIn standard : BuiltIn.all()) {
            assertThat(standard.lines()).as(standard.name()).isNotEmpty();
            for (BuiltIn.Line line : standard.lines()) {
                assertThat(MatterChecks.ofCode(line.code())).isEmpty();
                assertThat(MatterChecks.ofFacts(line.facts())).as(line.code()).isEmpty();
            }
        }
        assertThat(BuiltIn.all().stream().flatMap(standard -> standard.lines().stream()).map(BuiltIn.Line::code)).doesNotHaveDuplicates();
    }

    @Test
    void aDepartmentATownAndAGovernmentOweAboutTwentyToThirtyMatters() {
        assertThat(owed(AgencyKind.DEPARTMENT, AgencyLevel.COUNTY)).isBetween(20L, 26L);
        assertThat(owed(AgencyKind.TOWN, AgencyLevel.TOWN)).isBetween(20L, 28L);
        assertThat(owed(AgencyKind.GOVERNMENT, AgencyLevel.COUNTY)).isBetween(30L, 40L);
    }

    private static long owed(AgencyKind kind, AgencyLevel level) {
        return BuiltIn.all().stream().filter(standard -> !standard.code().startsWith("F")).filter(standard -> standard.kinds().contains(kind))
                .filter(standard -> standard.levels().isEmpty() || standard.levels().contains(level)).mapToLong(standard -> standard.lines().size()).sum();
    }
}
