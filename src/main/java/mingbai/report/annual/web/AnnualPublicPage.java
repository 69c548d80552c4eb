package mingbai.report.annual.web;

import java.util.List;
import mingbai.report.annual.AnnualReading.PublicAnnual;
import mingbai.report.annual.Narrative;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Times;

/** A published report before the public. */
public record AnnualPublicPage(PublicAnnual annual, String agencyName, String title, ColumnTags column, List<Crumb> crumbs) {

    public String base() {
        return "/report/annual/" + annual.agency() + "/" + annual.year() + "/number?scope=" + annual.scope().code() + "&where=";
    }

    /** Paragraphs of a part that is words. */
    public List<String> part(int part) {
        String text = annual.report().narrative().getOrDefault(part, "");
        return text.isBlank() ? List.of() : text.lines().filter(line -> !line.isBlank()).toList();
    }

    public String heading(int part) {
        return switch (part) {
            case 1 -> "一、总体情况";
            case 2 -> "二、主动公开政府信息情况";
            case 3 -> "三、收到和处理政府信息公开申请情况";
            case 4 -> "四、政府信息公开行政复议、行政诉讼情况";
            case 5 -> "五、存在的主要问题及改进情况";
            default -> "六、其他需要报告的事项";
        };
    }

    public boolean isWords(int part) {
        return Narrative.PARTS.contains(part);
    }

    public String day(java.time.Instant at) {
        return Times.minute(at);
    }
}
