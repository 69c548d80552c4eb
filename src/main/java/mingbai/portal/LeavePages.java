package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import mingbai.ledger.Published;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The notice before leaving for another site that is no government's (政府网站发展指引). Nobody is sent on: the reader sees the host and clicks, so
 * that a link of ours cannot be made to pass for somebody else's.
 */
@Controller
class LeavePages {

    private static final int LONGEST = 2000;

    private final Published log;

    LeavePages(Published log) {
        this.log = log;
    }

    @GetMapping("/leave")
    @MayCall(anyone = true)
    public String leave(@RequestParam(defaultValue = "") String to, HttpServletRequest request, Model model) {
        MadeFrom.of(log.size()).on(request);
        URI address = address(to);
        ColumnTags column = new ColumnTags("离开提示", "打开其他网站之前的提示", "链接,离开提示", "网站说明");
        model.addAttribute("page", new LeavePage(column, List.of(Crumb.here("离开提示")), address.getHost().toLowerCase(Locale.ROOT), address.toASCIIString()));
        return "portal/leave";
    }

    /** Only an address of the web with a plain host: no name or password before it, no other scheme. */
    private static URI address(String to) {
        try {
            URI uri = URI.create(to.strip());
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (to.length() > LONGEST || !web || uri.getHost() == null || uri.getUserInfo() != null) {
                throw new NotFound();
            }
            return uri;
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
