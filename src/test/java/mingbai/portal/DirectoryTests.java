package mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingbai.agency.Agency;
import mingbai.agency.AgencyFacts;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.reading.AgencyReading.Node;
import org.junit.jupiter.api.Test;

class DirectoryTests {

    private static Node node(String name, AgencyKind kind, Node... below) {
        return new Node(new Agency(name, AgencyFacts.of(name, "", kind, AgencyLevel.CITY), "/" + name + "/", 1), List.of(below));
    }

    @Test
    void each_government_stands_with_the_bodies_directly_under_it() {
        Node village = node("河湾村", AgencyKind.VILLAGE);
        Node county = node("青河县", AgencyKind.GOVERNMENT, node("青河县教育局", AgencyKind.DEPARTMENT), node("青石镇", AgencyKind.TOWN, village));
        Node city = node("云泽市", AgencyKind.GOVERNMENT, node("云泽市水务局", AgencyKind.DEPARTMENT), county);

        List<Directory.Group> groups = Directory.of(List.of(city));

        assertThat(groups).extracting(Directory.Group::name).containsExactly("云泽市", "青河县");
        assertThat(groups.get(0).members()).extracting(Agency::name).containsExactly("云泽市", "云泽市水务局");
        assertThat(groups.get(1).members()).extracting(Agency::name).containsExactly("青河县", "青河县教育局", "青石镇");
    }
}
