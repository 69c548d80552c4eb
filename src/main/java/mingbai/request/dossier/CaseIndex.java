package mingbai.request.dossier;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The index of a case's file, as a table for programs and a page for people; the page needs nothing from outside. */
final class CaseIndex {

    private CaseIndex() {}

    static String csv(List<CaseArchive.Written> papers) {
        StringBuilder csv = new StringBuilder("\uFEFFno,file,title,number,day,bytes,sha256\r\n");
        int n = 0;
        for (CaseArchive.Written paper : papers) {
            csv.append(++n).append(',').append(cell(paper.entry())).append(',').append(cell(paper.title())).append(',').append(cell(paper.number())).append(',')
                    .append(paper.day() == null ? "" : paper.day()).append(',').append(paper.size()).append(',').append(paper.sha256()).append("\r\n");
        }
        return csv.toString();
    }

    /** Quoted; what a spreadsheet would take for a formula is kept from being one. */
    static String cell(String text) {
        String harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    static String html(String title, List<String> remarks, List<CaseArchive.Written> papers) {
        StringBuilder html = new StringBuilder("<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>").append(text(title))
                .append("</title>\n</head>\n<body>\n<h1>").append(text(title)).append("</h1>\n");
        remarks.forEach(remark -> html.append("<p>").append(text(remark)).append("</p>\n"));
        html.append("<table border=\"1\">\n<thead><tr><th>序号</th><th>材料</th><th>文号</th><th>日期</th><th>字节</th><th>SHA-256</th></tr></thead>\n<tbody>\n");
        int n = 0;
        for (CaseArchive.Written paper : papers) {
            html.append("<tr><td>").append(++n).append("</td><td><a href=\"").append(address(paper.entry())).append("\">").append(text(paper.title()))
                    .append("</a></td><td>").append(text(paper.number())).append("</td><td>").append(paper.day() == null ? "" : paper.day()).append("</td><td>")
                    .append(paper.size()).append("</td><td><code>").append(paper.sha256()).append("</code></td></tr>\n");
        }
        return html.append("</tbody>\n</table>\n</body>\n</html>\n").toString();
    }

    private static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String address(String entry) {
        return URLEncoder.encode(entry, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
    }
}
