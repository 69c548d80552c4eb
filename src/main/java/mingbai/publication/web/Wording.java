package mingbai.publication.web;

import mingbai.publication.EditionState;
import mingbai.web.Tone;

/** How states of editions are coloured, sizes written, and finished acts told. */
public final class Wording {

    private Wording() {}

    public static Tone tone(String state) {
        return switch (EditionState.valueOf(state)) {
            case DRAFT -> Tone.PLAIN;
            case IN_REVIEW, SCHEDULED -> Tone.NEWS;
            case CLEARED -> Tone.SOON;
            case LIVE, REGISTERED -> Tone.DONE;
            case SUPERSEDED, DISCARDED -> Tone.PLAIN;
            case WITHDRAWN, REFUSED, QUARANTINED -> Tone.LATE;
        };
    }

    public static String label(String state) {
        return EditionState.valueOf(state).label();
    }

    public static String size(long bytes) {
        return bytes < 1024 ? bytes + " B" : bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " KB" : "%.1f MB".formatted(bytes / 1048576.0);
    }

    /** What is told after the redirect that follows an act. */
    static String done(String code) {
        return switch (code) {
            case "saved" -> "已保存。";
            case "drafted" -> "草稿已建立。请核对系统识别的内容，补齐后送审。";
            case "submitted" -> "已送审。审核进度可以在本页和“今日待办”中查看。";
            case "taken-back" -> "已撤回为草稿，原审核作废。";
            case "discarded" -> "已放弃。记录保留，可以随时查看。";
            case "masked" -> "已遮盖身份号码，请核对正文。";
            case "published" -> "已发布。";
            case "scheduled" -> "已设定定时发布。";
            case "unscheduled" -> "已取消定时发布，文稿回到“待发布”。";
            case "confirmed" -> "已确认联合发文。";
            case "withdrawn" -> "已撤下。";
            case "repealed" -> "已登记废止。";
            case "normative" -> "已标为规范性文件。";
            case "not-normative" -> "已取消规范性文件标记。";
            case "normative-reason" -> "没有取消：请写明为什么不再作为规范性文件。";
            case "suggested" -> "已按相似的公开文件补上建议，请核对。";
            case "answered" -> "已答复。";
            default -> "";
        };
    }
}
