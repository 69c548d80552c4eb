package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import mingbai.ledger.Published;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that change only with the program. */
@Controller
class StandingPages {

    private final Published log;

    StandingPages(Published log) {
        this.log = log;
    }

    @GetMapping("/accessibility")
    @MayCall(anyone = true)
    public String accessibility(HttpServletRequest request, Model model) {
        return show("accessibility", new ColumnTags("无障碍说明", "本网站的无障碍措施和问题反馈方式", "无障碍,长者模式,网站找错", "网站说明"), request, model);
    }

    @GetMapping("/verification")
    @MayCall(anyone = true)
    public String verification(HttpServletRequest request, Model model) {
        return show("verification", new ColumnTags("核验公开文件", "核对公开文件是否被改动、公开台账是否完整的方法", "核验,公开台账", "网站说明"), request, model);
    }

    @GetMapping("/request")
    @MayCall(anyone = true)
    public String requests(HttpServletRequest request, Model model) {
        return show("requests", new ColumnTags("申请和互动", "申请政府信息公开、对公示提出意见、指出文件差错、到现场查阅", "依申请公开,公示,意见征集,查阅点", ColumnTags.ON_REQUEST), request, model);
    }

    private String show(String view, ColumnTags column, HttpServletRequest request, Model model) {
        MadeFrom.of(log.size()).on(request);
        model.addAttribute("page", new PlainPage(column, List.of(Crumb.here(column.name()))));
        return "portal/" + view;
    }
}
