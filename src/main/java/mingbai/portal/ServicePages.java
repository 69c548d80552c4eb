package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.index.FullTextIndex;
import mingbai.index.Hits;
import mingbai.index.Query;
import mingbai.ledger.Published;
import mingbai.publication.reading.PublicListReading;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The services (办事服务) as a frame: published guides, sorted by what happens in a life. */
@Controller
class ServicePages {

    private static final int EACH = 8;
    /** What a guide is called in its title. */
    private static final String GUIDE = "指南";

    private final FullTextIndex index;
    private final PublicListReading lists;
    private final Published log;

    ServicePages(@Qualifier("publicIndex") FullTextIndex index, PublicListReading lists, Published log) {
        this.index = index;
        this.lists = lists;
        this.log = log;
    }

    @GetMapping("/services")
    @MayCall(anyone = true)
    public String services(HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.DOCUMENTS).on(request);
        List<ServicesPage.Theme> themes = LifeTheme.ALL.stream().map(this::theme).filter(theme -> !theme.guides().isEmpty()).toList();
        ColumnTags column = new ColumnTags("办事服务", "按人生事项排列的办事指南", "办事服务,办事指南,主题服务", "办事服务");
        model.addAttribute("page", new ServicesPage(column, List.of(Crumb.here("办事服务")), themes));
        return "portal/services";
    }

    private ServicesPage.Theme theme(LifeTheme theme) {
        Map<String, Row> guides = new LinkedHashMap<>();
        for (String word : theme.words().split(";")) {
            List<Hits.Hit> hits = index.search(Query.of("\"" + word + "\" " + GUIDE).page(0, EACH * 2)).hits().stream().filter(hit -> isGuideTo(hit, word)).toList();
            Set<String> live = new HashSet<>(lists.liveAmong(hits.stream().map(hit -> hit.entry().indexNumber()).toList()));
            hits.stream().filter(hit -> live.contains(hit.entry().indexNumber())).forEach(hit -> guides.putIfAbsent(hit.entry().indexNumber(), SearchPages.plainRow(hit)));
        }
        return new ServicesPage.Theme(theme.code(), theme.name(), new ArrayList<>(guides.values()).subList(0, Math.min(EACH, guides.size())),
                HotPages.search(theme.words().split(";")[0] + " " + GUIDE).address());
    }

    private static boolean isGuideTo(Hits.Hit hit, String word) {
        String title = hit.plainTitle();
        return title.contains(word) && (title.contains(GUIDE) || hit.entry().genre().contains(GUIDE));
    }
}
