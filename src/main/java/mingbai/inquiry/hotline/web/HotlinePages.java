package mingbai.inquiry.hotline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import mingbai.figure.Period;
import mingbai.inquiry.hotline.HotlineFigures;
import mingbai.inquiry.hotline.web.HotlineViews.PublicPage;
import mingbai.inquiry.hotline.web.HotlineViews.Tab;
import mingbai.ledger.Published;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /inquiry/hotline}: the figures of the hotline for everybody; each opens its records, which show day, kind of matter, agency and state alone. */
@Controller
class HotlinePages {

    private final HotlineFigures figures;
    private final Published log;

    HotlinePages(HotlineFigures figures, Published log) {
        this.figures = figures;
        this.log = log;
    }

    @GetMapping("/inquiry/hotline")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String figures(@RequestParam(defaultValue = "") String period, HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.LOG).on(request);
        Period asked = figures.period(period);
        List<Tab> tabs = figures.offered().stream().map(offered -> new Tab(offered.label(), "/inquiry/hotline?period=" + offered.code(), offered.equals(asked))).toList();
        ColumnTags column = new ColumnTags("热线", "政务服务便民热线的受理和办结情况", "12345,热线,办结率", "咨询投诉");
        model.addAttribute("page", new PublicPage(figures.of(null, asked), tabs, column, List.of(new Crumb("互动交流", "/inquiry"), Crumb.here("热线办理情况"))));
        return "inquiry/hotline";
    }
}
