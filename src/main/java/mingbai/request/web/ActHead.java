package mingbai.request.web;

import java.time.LocalDate;
import java.util.List;
import mingbai.request.Clocks;
import mingbai.request.RequestCase;
import mingbai.request.Stage;
import mingbai.web.Issue;

/**
 * What every page of an act shows of its request.
 *
 * @param preview what would become of the due day, "" while nobody asked
 */
public record ActHead(RequestCase request, String agencyName, Clocks clocks, LocalDate today, String notice, Filled filled, List<Issue> issues, String preview) {

    public String due() {
        if (!request.isOpen()) {
            return "已办结";
        }
        return clocks.due().map(day -> clocks.paused() ? day + "（正在停止计算，随等待顺延）" : day.toString()).orElse("尚未确认收到，没有起算");
    }

    /** Whether acts of the procedure may be done at all. */
    public boolean inHand() {
        return request.stage() == Stage.IN_HAND;
    }

    public String address() {
        return "/desk/request/" + request.id();
    }
}
