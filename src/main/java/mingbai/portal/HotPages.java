package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import mingbai.ledger.Published;
import mingbai.publication.reading.PublicListReading;
import mingbai.publication.reading.PublishedFilter;
import mingbai.publication.reading.PublishedReading;
import mingbai.publication.reading.PublishedReading.By;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Hot topics, made of what happens: nobody chooses them. */
@Controller
class HotPages {

    private static final int DAYS = 30;
    private static final int MOST = 20;

    private final SearchTermReading terms;
    private final PublishedReading published;
    private final PublicListReading lists;
    private final Rows rows;
    private final Published log;
    private final Clock clock;

    HotPages(SearchTermReading terms, PublishedReading published, PublicListReading lists, Rows rows, Published log, Clock clock) {
        this.terms = terms;
        this.published = published;
        this.lists = lists;
        this.rows = rows;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/hot")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String hot(HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.DOCUMENTS).on(request);
        LocalDate since = LocalDate.now(clock).minusDays(DAYS);
        List<Link> searched = terms.most(since, MOST).stream().map(HotPages::search).toList();
        List<Link> themes = published.counts(PublishedFilter.ALL.between(since, null), By.THEME).stream().filter(count -> !count.value().isEmpty()).limit(MOST)
                .map(count -> new Link(count.value(), Narrowing.NONE.withTheme(count.value()).address(ListPages.BASE), count.count())).toList();
        ColumnTags column = new ColumnTags("热点专题", "近30天检索最多的词、公开最多的主题和最新的政策解读", "热点,专题,政策解读", "回应关切");
        model.addAttribute("page", new HotPage(column, List.of(Crumb.here("热点专题")), searched, themes, rows.of(lists.interpretations(MOST))));
        return "portal/hot";
    }

    static Link search(String term) {
        return Link.of(term, new Narrowing(term, "", "", "", "", "", "", "", "").address("/search"));
    }
}
