package mingbai.inspection.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mingbai.inspection.Fault;
import mingbai.inspection.Finding;
import mingbai.inspection.Look;
import mingbai.inspection.Sweep;
import mingbai.inspection.link.PaperLinkTable.PaperLink;
import mingbai.publication.reading.PublicDocumentReading;
import org.springframework.stereotype.Component;

/** Links to pages of our own site that do not open today: what they led to was withdrawn, ended or never was. */
@Component
class InsideLinks implements Sweep {

    private static final String RULE = "link.inside-dead";

    private final PaperLinkTable links;
    private final InsideAddresses addresses;
    private final PublicDocumentReading documents;

    InsideLinks(PaperLinkTable links, InsideAddresses addresses, PublicDocumentReading documents) {
        this.links = links;
        this.addresses = addresses;
        this.documents = documents;
    }

    @Override
    public List<String> rules() {
        return List.of(RULE);
    }

    @Override
    public Map<String, Long> look(Look look, Consumer<Fault> found) {
        links.eachAddress(LinkAddress.Kind.INSIDE, some -> {
            Map<String, String> problems = addresses.problems(some, look.day());
            Map<String, String> byDigest = new HashMap<>();
            problems.forEach((address, why) -> byDigest.put(PaperLinkTable.digest(address), why));
            tell(links.to(LinkAddress.Kind.INSIDE, byDigest.keySet()), byDigest, found);
        });
        return Map.of(RULE, links.count(LinkAddress.Kind.INSIDE));
    }

    private void tell(List<PaperLink> dead, Map<String, String> why, Consumer<Fault> found) {
        Set<Long> live = documents.live(dead.stream().map(PaperLink::document).collect(Collectors.toSet()));
        dead.stream().filter(link -> live.contains(link.document())).forEach(link -> found.accept(fault(RULE, link, why.getOrDefault(link.digest(), "") + "。")));
    }

    /** @param how what is wrong, a sentence */
    static Fault fault(String rule, PaperLink link, String how) {
        String words = link.words().isEmpty() ? "" : "“" + LinkAddress.brief(link.words()) + "”";
        return new Fault(rule, link.agency(), Finding.PAPER, Long.toString(link.document()), link.address(), link.title(),
                "文中链接" + words + "（" + LinkAddress.brief(link.address()) + "）：" + how, "/desk/document/" + link.document());
    }
}
