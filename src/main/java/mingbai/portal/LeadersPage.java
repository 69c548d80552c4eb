package mingbai.portal;

import java.util.List;

/** Functions, inner sections and who is in charge (Art. 20(2)): from the agency's record, its groups, and what it published of them. */
public record LeadersPage(Platform platform, List<Fact> facts, List<Leader> leaders, List<Section> sections, List<Group> groups, List<Row> papers) {

    /** A leader and the work the leader answers for. */
    public record Leader(String person, String office, String duties) {}

    /** An inner section (内设机构) with whoever is in charge and its telephone. */
    public record Section(String name, String person, String phone) {}

    /** A group of people that carries out or oversees disclosure (领导小组 …). */
    public record Group(String kind, String name, List<Member> members) {}

    /** @param duty what the person does in the group; @param title office otherwise */
    public record Member(String duty, String person, String title) {}
}
