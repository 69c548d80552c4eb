package mingbai.portal;

import java.util.Locale;
import java.util.Map;

/** What a file is called before it is opened; by the end of its name, which is what a reader's device goes by as well. */
final class FileKinds {

    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("pdf", "PDF文档"), Map.entry("ofd", "OFD文档"), Map.entry("doc", "Word文档"),
            Map.entry("docx", "Word文档"), Map.entry("wps", "WPS文档"), Map.entry("xls", "Excel表格"), Map.entry("xlsx", "Excel表格"), Map.entry("csv", "表格数据"),
            Map.entry("ppt", "演示文稿"), Map.entry("pptx", "演示文稿"), Map.entry("txt", "文本"), Map.entry("jpg", "图片"), Map.entry("jpeg", "图片"),
            Map.entry("png", "图片"), Map.entry("zip", "压缩包"), Map.entry("rar", "压缩包"), Map.entry("mp4", "视频"), Map.entry("mp3", "音频"));

    private FileKinds() {}

    static String of(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return KINDS.getOrDefault(end, "文件");
    }
}
