package mingbai.inspection.paper;

import java.util.List;
import java.util.regex.Pattern;

/** A public document that says nothing, or only that an attachment says it, which is not there. */
final class Bodies implements Judge {

    static final String EMPTY = "paper.body-empty";
    static final String NO_ATTACHMENT = "paper.attachment-missing";

    /** The whole body: 见附件, 详见附件1、2。, （内容见附件） */
    private static final Pattern ONLY_REFERS = Pattern.compile("[（(]?(?:(?:具体|详细)?(?:内容|情况|全文|名单|结果)?)?(?:请|详)?(?:见|查看|参见|查阅|下载)(?:以下|下方|文后)?附[件表][0-9一二三四五、，至\\-]*[）)。.！]?");

    @Override
    public List<String> rules() {
        return List.of(EMPTY, NO_ATTACHMENT);
    }

    @Override
    public void judge(ReadPaper paper) {
        if (!paper.shown().files().isEmpty()) {
            return;
        }
        String bare = paper.text().replaceAll("\\s+", "");
        if (bare.isEmpty() && !paper.shown().body().contains("<img")) {
            paper.found(EMPTY, "", "正文是空的，也没有附件。");
        } else if (ONLY_REFERS.matcher(bare).matches()) {
            paper.found(NO_ATTACHMENT, "", "正文只写了“" + bare + "”，但没有附件。");
        }
    }
}
