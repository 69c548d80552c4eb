package mingbai.publication.web;

import java.util.ArrayList;
import java.util.List;
import mingbai.catalog.reading.DutyRow;
import mingbai.publication.LastPaperTable;
import mingbai.web.Choice;
import mingbai.web.Issue;

/** How the paper of a duty is to begin. @param hasLast whether there is a paper of an earlier period */
public record DutyDraftPage(DutyRow duty, String agencyName, boolean hasLast, List<LastPaperTable.UnderWay> underWay, String origin, List<Issue> issues) {

    public List<Choice> origins() {
        List<Choice> origins = new ArrayList<>();
        if (hasLast) {
            origins.add(new Choice("last", "沿用上期", "带出最近一次公开的文件，期次和落款日期已替换，数字请逐项核对"));
        }
        origins.add(new Choice("file", "从文件起草", "上传 Word 等文件，正文和著录信息由系统读出"));
        origins.add(new Choice("empty", "空白稿", "事项、机关、主题、体裁和标题已填好"));
        return origins;
    }
}
