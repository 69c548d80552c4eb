package mingbai.inspection.paper;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.Fault;
import mingbai.inspection.Look;
import mingbai.inspection.Sweep;
import mingbai.publication.reading.FacetReading;
import mingbai.publication.reading.FacetReading.Filing;
import org.springframework.stereotype.Component;

/**
 * Public papers under no matter of the catalog, or under one that is none of the agency's: one finding an agency, since the catalog may change as well as the
 * papers. An agency without a catalog cannot file; single papers under no matter (news, say) are no fault.
 */
@Component
class FilingSweep implements Sweep {

    static final String UNFILED = "paper.unfiled";
    static final String FOREIGN = "paper.foreign-matter";

    private final FacetReading facets;
    private final AgencyReading agencies;

    FilingSweep(FacetReading facets, AgencyReading agencies) {
        this.facets = facets;
        this.agencies = agencies;
    }

    @Override
    public List<String> rules() {
        return List.of(UNFILED, FOREIGN);
    }

    @Override
    public Map<String, Long> look(Look look, Consumer<Fault> found) {
        List<String> looked = agencies.within("").stream().map(Agency::code).filter(look::covers).toList();
        if (looked.isEmpty()) {
            return Map.of();
        }
        List<Filing> filings = facets.filings(looked, look.day());
        filings.forEach(filing -> judge(look, filing, found));
        long papers = filings.stream().mapToLong(filing -> filing.filed() + filing.unfiled() + filing.foreign()).sum();
        return Map.of(UNFILED, papers, FOREIGN, papers);
    }

    private static void judge(Look look, Filing filing, Consumer<Fault> found) {
        if (filing.foreign() > 0) {
            found.accept(fault(FOREIGN, filing.agency(), "归入别的事项的文件", "有公开文件归入了本单位目录从来没有的事项，按事项查找的读者找不到。请按分类页所列改归。"));
        }
        if (look.rules().isOn(UNFILED) && filing.matters() > 0) {
            long least = look.threshold(UNFILED, "papers");
            long percent = look.threshold(UNFILED, "percent");
            long all = filing.filed() + filing.unfiled() + filing.foreign();
            if (filing.unfiled() >= least && filing.unfiled() * 100 > all * percent) {
                found.accept(fault(UNFILED, filing.agency(), "没有归入事项的文件",
                        "没有归入任何目录事项的公开文件不少于" + least + "件，并且超过公开文件的" + percent + "%。请按分类页所列归入事项。"));
            }
        }
    }

    private static Fault fault(String rule, String agency, String title, String why) {
        return new Fault(rule, agency, "agency", agency, "", title, why, "/desk/facets?agency=" + agency);
    }
}
