package mingbai.inspection.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.inspection.Fault;
import mingbai.inspection.PaperCheck;
import mingbai.inspection.RulesInForce;
import mingbai.publication.reading.PublicPaper;
import mingbai.web.Site;
import org.springframework.stereotype.Component;

/** The links of a public text: what is wrong with an address by itself, and where the others lead is remembered for the daily look. */
@Component
class LinkCheck implements PaperCheck {

    /** More of one text are not looked at: no page has them, and a hostile one could have a million. */
    private static final int MOST = 500;

    private final RememberLinks links;
    private final String domain;
    private final String origin;

    LinkCheck(RememberLinks links, Site site) {
        this.links = links;
        this.domain = site.domain();
        this.origin = site.origin();
    }

    @Override
    public List<String> rules() {
        return List.of(LinkAddress.MALFORMED, LinkAddress.SCRIPT, LinkAddress.PRIVATE, LinkAddress.MISLEADING);
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Fault> of(PublicPaper paper, RulesInForce rules) {
        Map<String, LinkAddress> led = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        Map<String, Fault> faults = new LinkedHashMap<>();
        for (Anchor anchor : Anchor.of(paper.shown().body()).stream().limit(MOST).toList()) {
            LinkAddress link = LinkAddress.of(anchor, domain, origin);
            if (link.kind() != LinkAddress.Kind.OTHER && led.putIfAbsent(link.address(), link) == null) {
                words.put(link.address(), anchor.words());
            }
            if (!link.rule().isEmpty()) {
                String detail = link.rule().equals(LinkAddress.MISLEADING) ? anchor.words() + "\n" + anchor.address() : anchor.address();
                faults.putIfAbsent(link.rule() + "\n" + detail, PaperCheck.fault(link.rule(), paper, detail, link.why()));
            }
        }
        links.of(paper, led, words);
        return new ArrayList<>(faults.values());
    }
}
