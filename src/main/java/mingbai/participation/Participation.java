package mingbai.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.participation.reading.ActivityReading;
import mingbai.publication.EditionOrigin;
import mingbai.publication.LinkedPapers;
import mingbai.publication.reading.DeskReading;
import mingbai.web.Owned;
import mingbai.web.Place;
import mingbai.web.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What activities offer to the modules below: ownership, state for the ledger, the desk's menu, the origin of a result document. */
@Configuration(proxyBeanMethods = false)
class Participation {

    @Bean
    static LedgeredState activityState(ActivityTable activities) {
        return LedgeredState.of(Activity.KIND, activities::each);
    }

    @Bean
    static LedgeredState activityRevisionState(RevisionsTable revisions) {
        return LedgeredState.of(ActivityRevision.KIND, revisions::each);
    }

    @Bean
    static Owned activityOwner(ActivityBook book) {
        return new Owned() {
            @Override
            public String kind() {
                return Activity.KIND;
            }

            @Override
            public Optional<String> agencyOf(String id) {
                return id.matches(Ids.PATTERN) ? book.find(Long.parseLong(id)).map(Activity::agency) : Optional.empty();
            }
        };
    }

    @Bean
    static Place participationPlace() {
        return new Place("participation", "公众参与", "/desk/participation", 62, Set.of(Role.DRAFTER, Role.OFFICE, Role.LEADER));
    }

    @Bean
    static EditionOrigin activityOrigin(ActivityBook book) {
        return edition -> book.ofResult(edition).map(activity -> new EditionOrigin.Origin(activity.kind().label() + "“" + activity.title() + "”的结果", activity.deskAddress()));
    }

    /** A document that announced an activity, or holds its result, leads to the activity's page. */
    @Bean
    static LinkedPapers activityPages(ActivityReading activities, ActivityBook book, DeskReading editions) {
        return edition -> editions.edition(edition).filter(found -> found.org() != null && found.no() != null).map(found -> {
            String number = found.org() + "/" + found.no();
            List<LinkedPapers.Link> links = new ArrayList<>(activities.ofDocument(number, "/doc/" + number).stream().map(row -> new LinkedPapers.Link(row.kind().label(),
                    row.title(), row.address())).toList());
            book.ofResult(edition).map(activity -> new LinkedPapers.Link(activity.kind().label(), activity.title(), activity.address())).filter(link -> !links.contains(link))
                    .ifPresent(links::add); // before the reader of the ledger has noted the document
            return List.copyOf(links);
        }).orElse(List.of());
    }
}
