package mingbai.portal;

import java.util.List;
import mingbai.notice.contact.Affair;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;

/**
 * What a proven contact has before the agencies.
 *
 * @param contact  masked
 * @param mail     whether it is an e-mail address, which notices can go to
 * @param quiet    whether they are switched off
 * @param affairs  the newest first
 * @param full     whether some kind has more than are shown
 */
public record MyPage(String contact, boolean mail, boolean quiet, List<Line> affairs, boolean full, String notice) {

    static final ColumnTags COLUMN = new ColumnTags("我的事项", "查看自己提出的申请、咨询、建议等事项办到哪一步", "我的事项,进度查询,查询码", ColumnTags.ON_REQUEST);

    /** @param address where it is opened */
    public record Line(Affair affair, String agency, String address) {}

    public static ColumnTags column() {
        return COLUMN;
    }

    public static List<Crumb> crumbs() {
        return List.of(new Crumb("申请和互动", "/request"), Crumb.here("我的事项"));
    }
}
