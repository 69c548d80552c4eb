package mingbai.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mingbai.agency.Agency;
import mingbai.agency.AgencyFacts.Contact;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.Team;
import mingbai.agency.reading.AgencyReading;
import mingbai.agency.reading.TeamReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who handles disclosure for an agency, who oversees it, and how to reach both. */
@Component
class Contacts {

    private final AgencyReading agencies;
    private final TeamReading teams;
    private final Clock clock;

    Contacts(AgencyReading agencies, TeamReading teams, Clock clock) {
        this.agencies = agencies;
        this.teams = teams;
        this.clock = clock;
    }

    static List<Fact> of(Agency agency) {
        Contact contact = agency.facts().contact();
        return Stream.of(Fact.of("办公地址", contact.address()), Fact.of("邮政编码", contact.postcode()), Fact.of("办公时间", contact.officeHours()),
                Fact.of("联系电话", contact.phone()), Fact.of("传真号码", contact.fax()), Fact.of("电子邮箱", contact.email()))
                .filter(fact -> !fact.value().isEmpty()).toList();
    }

    static boolean takesRequests(Agency agency) {
        return agency.kind().takesRequests();
    }

    /** The name of the office that handles disclosure; the agency itself where none is on record. */
    String officeOf(Agency agency) {
        LocalDate today = LocalDate.now(clock);
        return teams.teams(agency.code()).stream().map(TeamReading.TeamWithPosts::team).filter(team -> team.kind() == Team.Kind.OFFICE && team.lastsOn(today))
                .map(Team::name).findFirst().orElse(agency.name());
    }

    /**
     * The office in charge of disclosure: the general office of the people's government at county level or above (Art. 3), else that
     * government itself; for such a government, or its office, the one above.
     */
    GuidePage.@Nullable Overseer overseerOf(Agency agency) {
        return agencies.line(agency.code()).reversed().stream().filter(above -> !above.code().equals(agency.code()))
                .filter(above -> above.kind() == AgencyKind.GOVERNMENT && above.level().compareTo(AgencyLevel.COUNTY) <= 0)
                .map(this::officeOfGovernment).filter(office -> !office.code().equals(agency.code())).findFirst()
                .map(office -> new GuidePage.Overseer(office.name(), "/agency/" + office.code(), of(office))).orElse(null);
    }

    private Agency officeOfGovernment(Agency government) {
        return agencies.children(government.code()).stream().filter(child -> child.validOn(LocalDate.now(clock)))
                .filter(child -> child.name().equals(government.name() + "办公室") || child.name().equals(government.name() + "办公厅")).findFirst().orElse(government);
    }
}
