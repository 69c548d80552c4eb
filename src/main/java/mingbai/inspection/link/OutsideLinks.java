package mingbai.inspection.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingbai.inspection.Fault;
import mingbai.inspection.Look;
import mingbai.inspection.Sweep;
import mingbai.inspection.link.PaperLinkTable.PaperLink;
import mingbai.publication.reading.PublicDocumentReading;
import org.springframework.stereotype.Component;

/** Links to other sites by what these answered: dead when they did not open on several days in a row, moved when the site says for ever. */
@Component
class OutsideLinks implements Sweep {

    private static final String DEAD = "link.dead";
    private static final String MOVED = "link.moved";
    private static final int AT_ONCE = 300;

    private final OutsideLinkTable outside;
    private final PaperLinkTable links;
    private final PublicDocumentReading documents;

    OutsideLinks(OutsideLinkTable outside, PaperLinkTable links, PublicDocumentReading documents) {
        this.outside = outside;
        this.links = links;
        this.documents = documents;
    }

    @Override
    public List<String> rules() {
        return List.of(DEAD, MOVED);
    }

    @Override
    public Map<String, Long> look(Look look, Consumer<Fault> found) {
        Map<String, Long> looked = new HashMap<>();
        if (look.rules().isOn(DEAD)) {
            each(OutsideLink.State.FAILING, Math.toIntExact(look.threshold(DEAD, "days")), DEAD, OutsideLinks::dead, found);
            looked.put(DEAD, outside.asked());
        }
        if (look.rules().isOn(MOVED)) {
            each(OutsideLink.State.MOVED, 0, MOVED, link -> "对方网站说明已经永久迁移到" + LinkAddress.brief(link.movedTo()) + "，宜改为新地址。", found);
            looked.put(MOVED, outside.asked());
        }
        return looked;
    }

    /** Told without counts and days, so that it reads the same tomorrow. */
    private static String dead(OutsideLink link) {
        return "在不同的日子多次访问都打不开，最近一次：" + link.note() + "。";
    }

    private void each(OutsideLink.State state, int fails, String rule, Function<OutsideLink, String> why, Consumer<Fault> found) {
        String after = "";
        for (List<OutsideLink> some = outside.in(state, fails, after, AT_ONCE); !some.isEmpty(); some = outside.in(state, fails, after, AT_ONCE)) {
            Map<String, OutsideLink> byDigest = some.stream().collect(Collectors.toMap(OutsideLink::digest, link -> link));
            List<PaperLink> leading = links.to(LinkAddress.Kind.OUTSIDE, byDigest.keySet());
            Set<Long> live = documents.live(leading.stream().map(PaperLink::document).collect(Collectors.toSet()));
            leading.stream().filter(link -> live.contains(link.document())).forEach(link -> {
                OutsideLink led = byDigest.get(link.digest());
                if (led != null) {
                    found.accept(InsideLinks.fault(rule, link, why.apply(led)));
                }
            });
            after = some.getLast().digest();
        }
    }
}
