package mingbai.inspection.paper;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.Fault;
import mingbai.inspection.PaperCheck;
import mingbai.inspection.RulesInForce;
import mingbai.publication.reading.PublicPaper;
import org.springframework.stereotype.Component;

/**
 * A paper whose title begins with the name of another agency on record (Art. 10: who made it makes it public). Silent where the paper names that agency as its
 * issuer, where one name contains the other, and for agencies above and below: a superior's paper is handed on, a section's is issued by its body.
 */
@Component
class TitleAgencyCheck implements PaperCheck {

    static final String TITLE_AGENCY = "paper.title-agency";
    private static final int SHORTEST = 5;
    private static final int LONGEST = 40;

    private final AgencyReading agencies;
    private volatile Known known = new Known(Map.of(), Map.of(), Set.of());

    /** @param byName one of those that bear the name @param byCode all @param twice names that several agencies bear */
    private record Known(Map<String, Agency> byName, Map<String, Agency> byCode, Set<String> twice) {}

    TitleAgencyCheck(AgencyReading agencies) {
        this.agencies = agencies;
    }

    @Override
    public List<String> rules() {
        return List.of(TITLE_AGENCY);
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void begin() {
        List<Agency> all = agencies.within("");
        Set<String> once = new HashSet<>();
        Set<String> twice = all.stream().map(Agency::name).filter(name -> !once.add(name)).collect(Collectors.toSet());
        known = new Known(all.stream().filter(agency -> agency.kind() != AgencyKind.SECTION && agency.name().length() >= SHORTEST)
                .collect(Collectors.toMap(Agency::name, agency -> agency, (first, second) -> first)),
                all.stream().collect(Collectors.toMap(Agency::code, agency -> agency)), twice);
    }

    @Override
    public List<Fault> of(PublicPaper paper, RulesInForce rules) {
        String title = paper.shown().title();
        Agency own = known.byCode.get(paper.agency());
        for (int length = Math.min(LONGEST, title.length()); own != null && length >= SHORTEST; length--) {
            Agency named = known.byName.get(title.substring(0, length));
            if (named != null) {
                return isAnothers(paper, own, named) ? List.of(PaperCheck.fault(TITLE_AGENCY, paper, named.name(),
                        "标题以“" + named.name() + "”开头，却由" + own.name() + "公开，发布机构也没有写" + named.name() + "。请核对由谁公开；转发的，请写明来源。")) : List.of();
            }
        }
        return List.of();
    }

    private boolean isAnothers(PublicPaper paper, Agency own, Agency named) {
        boolean same = named.code().equals(own.code()) || named.name().contains(own.name()) || own.name().contains(named.name()) || known.twice.contains(named.name());
        boolean line = own.path().startsWith(named.path()) || named.path().startsWith(own.path());
        String issuer = paper.shown().issuer();
        return !same && !line && !issuer.contains(named.name()) && (issuer.isBlank() || issuer.contains(own.name()));
    }
}
