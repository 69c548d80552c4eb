package mingbai.publication.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.catalog.Matter;
import mingbai.catalog.reading.CatalogReading;
import mingbai.web.Choice;
import mingbai.web.Issue;
import org.springframework.stereotype.Component;

/** The matters (公开事项) a paper can be filed under: those its agency owes now, shown by name everywhere. */
@Component
public class MatterChoices {

    private final CatalogReading catalog;
    private final Clock clock;

    MatterChoices(CatalogReading catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    /** What the agency owes today. */
    public List<Choice> of(String agency) {
        return catalog.inForce(agency, LocalDate.now(clock)).stream().map(matter -> Choice.of(matter.code(), label(matter))).toList();
    }

    /** The same, and what the paper is filed under already, whatever it is. */
    public List<Choice> of(String agency, String filed) {
        List<Choice> choices = of(agency);
        if (filed.isEmpty() || choices.stream().anyMatch(choice -> choice.value().equals(filed))) {
            return choices;
        }
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(Choice.of(filed, nameOf(filed) + "（不在本机关现行目录中）")), choices.stream()).toList();
    }

    private static String label(Matter matter) {
        return matter.level2().isEmpty() ? matter.level1() : matter.level1() + " · " + matter.level2();
    }

    public String nameOf(String code) {
        return code.isEmpty() ? "" : catalog.namesOf(List.of(code)).getOrDefault(code, code);
    }

    public Map<String, String> namesOf(Collection<String> codes) {
        return catalog.namesOf(codes);
    }

    /** What stands against filing a paper of the agency under the matter; nothing for no matter at all. */
    public Optional<Issue> check(String agency, String code, String before) {
        if (code.isEmpty() || code.equals(before) || catalog.inForce(agency, LocalDate.now(clock)).stream().anyMatch(matter -> matter.code().equals(code))) {
            return Optional.empty();
        }
        return Optional.of(Issue.of("catalogCode", "“" + (code.length() > 60 ? code.substring(0, 60) : code) + "”不是本机关现行目录中的公开事项，请从列表中选择"));
    }
}
