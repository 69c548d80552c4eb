package mingbai.publication;

/** Chinese names of the fields of a content, as forms and messages use them. */
public final class Fields {

    private Fields() {}

    public static String label(String field) {
        return switch (field) {
            case "title" -> "标题";
            case "body" -> "正文";
            case "issuer" -> "发文机关";
            case "documentNumber" -> "发文字号";
            case "writtenOn" -> "成文日期";
            case "effectiveOn" -> "施行日期";
            case "expiresOn" -> "有效期截止日";
            case "theme" -> "主题分类";
            case "genre" -> "体裁分类";
            case "summary" -> "内容概述";
            case "catalogCode" -> "公开事项";
            case "keywords" -> "关键词";
            default -> field;
        };
    }
}
