package mingbai.inspection.link;

import java.net.URI;
import java.time.LocalDate;
import mingbai.inspection.link.WebAsk.Answer;
import mingbai.inspection.link.WebAsk.Failure;

/** Asks one address, follows where it leads, and says what that means for the link. HEAD first; a site that does not know or like it is asked by GET. */
final class LinkVerdict {

    private static final int MOST_HOPS = 5;
    /** Enough to see that something comes. */
    private static final int BODY = 4 << 10;

    private final WebAsk web;

    LinkVerdict(WebAsk web) {
        this.web = web;
    }

    OutsideLink of(OutsideLink link, LocalDate day) {
        URI at = URI.create(link.address());
        boolean forEver = true;
        for (int hop = 0; hop <= MOST_HOPS; hop++) {
            Answer answer = asked(at);
            if (!answer.leadsOn()) {
                boolean moved = hop > 0 && forEver && answer.isSound() && at.toASCIIString().length() <= LinkAddress.LONGEST;
                return moved ? link.moved(day, answer.status(), at.toASCIIString()) : judged(link, day, answer);
            }
            forEver &= answer.status() == 301 || answer.status() == 308;
            try {
                at = at.resolve(answer.location());
            } catch (IllegalArgumentException e) {
                return link.failed(day, answer.status(), "转到的地址不是有效的网址");
            }
            if (at.getHost() == null || at.getRawUserInfo() != null || !("http".equals(at.getScheme()) || "https".equals(at.getScheme()))) {
                return link.failed(day, answer.status(), "转到的地址不是有效的网址");
            }
        }
        return link.failed(day, 0, "转了" + MOST_HOPS + "次还没有打开");
    }

    private Answer asked(URI at) {
        Answer head = web.ask("HEAD", at, 0);
        boolean disliked = head.status() >= 400 && head.status() != 429 || head.failure() == Failure.NO_ANSWER;
        return disliked ? web.ask("GET", at, BODY) : head;
    }

    private static OutsideLink judged(OutsideLink link, LocalDate day, Answer answer) {
        return switch (answer.failure()) {
            case NO_HOST -> link.failed(day, 0, "找不到这个网站");
            case NO_ANSWER -> link.failed(day, 0, "没有应答");
            case TOO_SLOW -> link.failed(day, 0, "很久没有应答");
            case BARRED -> link.notJudged(day, 0, "网站指向内部网络，不访问");
            case NOT_TRUSTED -> link.notJudged(day, 0, "网站的证书不能核对，不判断");
            case NONE -> answered(link, day, answer.status());
        };
    }

    private static OutsideLink answered(OutsideLink link, LocalDate day, int status) {
        if (status >= 200 && status < 300) {
            return link.sound(day, status);
        }
        return switch (status) {
            case 404, 410 -> link.failed(day, status, "网站答复页面不存在（" + status + "）");
            case 500, 502, 504 -> link.failed(day, status, "网站出错（" + status + "）");
            default -> link.notJudged(day, status, "网站不让程序查看或者请稍后再来（" + status + "），不判断");
        };
    }
}
