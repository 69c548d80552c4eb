package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Published;
import mingbai.publication.reading.PublicFilter;
import mingbai.publication.reading.PublicListReading;
import mingbai.publication.reading.PublicListReading.Count;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every list for who subscribes to it: as Atom and as JSON Feed, and a page that names them. */
@Controller
class FeedPages {

    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
    private static final MediaType JSON_FEED = MediaType.parseMediaType("application/feed+json;charset=UTF-8");

    private final Feeds feeds;
    private final PublicListReading lists;
    private final Published log;

    FeedPages(Feeds feeds, PublicListReading lists, Published log) {
        this.feeds = feeds;
        this.lists = lists;
        this.log = log;
    }

    @GetMapping("/feed")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public ResponseEntity<String> atom(@RequestParam Map<String, String> asked, HttpServletRequest request) {
        MadeFrom.of(log.size(), MadeFrom.DOCUMENTS, MadeFrom.AGENCIES).on(request);
        return ResponseEntity.ok().contentType(ATOM).body(feeds.of(asked).atom());
    }

    @GetMapping("/feed.json")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public ResponseEntity<String> json(@RequestParam Map<String, String> asked, HttpServletRequest request) {
        MadeFrom.of(log.size(), MadeFrom.DOCUMENTS, MadeFrom.AGENCIES).on(request);
        return ResponseEntity.ok().contentType(JSON_FEED).body(feeds.of(asked).jsonFeed());
    }

    @GetMapping("/feeds")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String feeds(HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.DOCUMENTS).on(request);
        List<FeedsPage.Line> whole = List.of(line("全部公开文件", "", Narrowing.NONE), line("政策解读", "interpretations", Narrowing.NONE),
                line("公众参与", "participation", Narrowing.NONE));
        List<FeedsPage.Group> groups = List.of(new FeedsPage.Group("whole", "全站", whole),
                new FeedsPage.Group("themes", "按主题", lines(lists.byTheme(PublicFilter.ALL), Narrowing.NONE::withTheme)),
                new FeedsPage.Group("genres", "按体裁", lines(lists.byGenre(PublicFilter.ALL), Narrowing.NONE::withGenre)));
        ColumnTags column = new ColumnTags("订阅", "用阅读器订阅本网站的各个列表，有新文件时自动收到", "订阅,Atom,JSON Feed", "网站说明");
        model.addAttribute("page", new FeedsPage(column, List.of(Crumb.here("订阅")), groups.stream().filter(group -> !group.lines().isEmpty()).toList()));
        return "portal/feeds";
    }

    private static List<FeedsPage.Line> lines(List<Count> counts, java.util.function.Function<String, Narrowing> narrowed) {
        return counts.stream().map(Count::value).filter(value -> !value.isEmpty()).sorted().map(value -> line(value, "", narrowed.apply(value))).toList();
    }

    private static FeedsPage.Line line(String label, String list, Narrowing at) {
        return new FeedsPage.Line(label, Feeds.address("/feed", list, at), Feeds.address("/feed.json", list, at));
    }
}
