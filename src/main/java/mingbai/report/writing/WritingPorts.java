package mingbai.report.writing;

import java.util.Optional;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Ids;
import mingbai.publication.EditionOrigin;
import mingbai.web.Owned;
import mingbai.web.Place;
import mingbai.web.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What papers offer to the modules below: ownership, the desk's menu, the origin of a draft. */
@Configuration(proxyBeanMethods = false)
class WritingPorts {

    @Bean
    Owned materialOwner(PaperReading papers) {
        return new Owned() {
            @Override
            public String kind() {
                return "material";
            }

            @Override
            public Optional<String> agencyOf(String id) {
                return id.matches(Ids.PATTERN) ? papers.find(Long.parseLong(id)).map(WrittenPaper::agency) : Optional.empty();
            }
        };
    }

    @Bean
    Place papersPlace() {
        return new Place("papers", "材料", "/desk/report/papers", 66, Set.of(Role.DRAFTER, Role.OFFICE, Role.LEADER, Role.INSPECTOR));
    }

    @Bean
    EditionOrigin paperOrigin(PaperReading papers, AgencyReading agencies) {
        return edition -> papers.ofEdition(edition)
                .map(paper -> new EditionOrigin.Origin(agencies.nameOf(paper.agency()) + paper.label(), "/desk/report/paper/" + paper.id()));
    }
}
