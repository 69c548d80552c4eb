package mingbai.inquiry.concern.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.concern.ConcernReading;
import mingbai.inquiry.concern.ConcernReading.Line;
import mingbai.inquiry.concern.ResponseKind;
import mingbai.inquiry.concern.web.ConcernViews.PublicLine;
import mingbai.inquiry.concern.web.ConcernViews.PublicOne;
import mingbai.inquiry.concern.web.ConcernViews.PublicPage;
import mingbai.inquiry.concern.web.ConcernViews.Tab;
import mingbai.ledger.Ids;
import mingbai.ledger.Published;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Times;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /inquiry/concern}: what the offices answered to public concern, each by its document. */
@Controller
class ConcernPages {

    private static final int SIZE = 30;
    private static final String LIST = "/inquiry/concern";

    private final ConcernReading reading;
    private final AgencyReading agencies;
    private final Published log;

    ConcernPages(ConcernReading reading, AgencyReading agencies, Published log) {
        this.reading = reading;
        this.agencies = agencies;
        this.log = log;
    }

    @GetMapping(LIST)
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String list(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "1") String page, HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.LOG, MadeFrom.AGENCIES, MadeFrom.DOCUMENTS).on(request);
        String chosen = ResponseKind.ofCode(kind).map(ResponseKind::code).orElse("");
        Paging paging = Paging.of(page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1, SIZE, reading.countPublished(chosen), chosen.isEmpty() ? LIST : LIST + "?kind=" + chosen);
        List<Tab> tabs = new ArrayList<>(List.of(new Tab("全部", LIST, chosen.isEmpty())));
        Arrays.stream(ResponseKind.values()).forEach(one -> tabs.add(new Tab(one.label(), LIST + "?kind=" + one.code(), one.code().equals(chosen))));
        List<Line> announced = chosen.isEmpty() || chosen.equals(ResponseKind.CONFERENCE.code()) ? reading.announced() : List.of();
        model.addAttribute("page", new PublicPage(tabs, announced.stream().map(this::announcement).toList(), reading.published(chosen, SIZE, paging.offset()).stream().map(this::line).toList(),
                paging, column(), List.of(new Crumb("互动交流", "/inquiry"), Crumb.here("回应关切"))));
        return "inquiry/concern";
    }

    private PublicLine line(Line line) {
        Long at = line.response().paper() == null ? null : line.response().paper().at();
        return new PublicLine(line, agencies.nameOf(line.response().agency()), at == null ? "" : Times.minute(at));
    }

    private PublicLine announcement(Line line) {
        return new PublicLine(line, agencies.nameOf(line.response().agency()), line.response().at() == null ? "" : Times.minute(line.response().at()));
    }

    @GetMapping(LIST + "/{response}")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String one(@PathVariable String response, HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.LOG, MadeFrom.AGENCIES, MadeFrom.DOCUMENTS).on(request);
        Line line = reading.one(response.matches(Ids.PATTERN) ? Long.parseLong(response) : 0).orElseThrow(NotFound::new);
        PublicLine told = reading.announcementOf(line.response()).map(this::announcement).orElse(null);
        model.addAttribute("page", new PublicOne(line(line), told, reading.beside(line.response()).stream().map(this::line).toList(), column(),
                List.of(new Crumb("互动交流", "/inquiry"), new Crumb("回应关切", LIST), Crumb.here(line.response().kind().label()))));
        return "inquiry/concern-one";
    }

    private static ColumnTags column() {
        return new ColumnTags("回应关切", "对社会关切、不实信息和突发事件的回应", "回应关切,新闻发布会,辟谣", "回应关切");
    }
}
