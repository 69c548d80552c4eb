package mingbai.request.web;

import java.util.List;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;

/** Where an applicant enters number and secret; what was typed is kept but for the secret. */
public record FollowEntryPage(String number, String phone, List<Issue> issues, boolean ended) {

    public ColumnTags column() {
        return new ColumnTags("查询申请进度", "凭编号和查询码查看政府信息公开申请的进度和答复", "依申请公开,进度查询", ColumnTags.ON_REQUEST);
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("申请和互动", "/request"), Crumb.here("查询申请进度"));
    }
}
