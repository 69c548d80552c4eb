package mingbai.statistics.web;

import java.util.List;
import mingbai.figure.Measure;
import mingbai.figure.WhenNone;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;

/** All measures with their definitions, in the groups of their modules. */
public record MeasuresPage(boolean desk, List<Group> groups) {

    /** @param anchor of the group on the page */
    public record Group(String title, String anchor, List<Line> lines) {}

    /** @param address of its figures, "" when only staff see them */
    public record Line(Measure measure, String address) {

        public String whenNone() {
            return MeasuresPage.whenNone(measure);
        }
    }

    static String whenNone(Measure measure) {
        return measure.whenNone() == WhenNone.ZERO ? "由本平台办理，没有记录就是0" : "由机关记入台账，没有登记写“无记录”，不等于没有";
    }

    public long count() {
        return groups.stream().mapToLong(group -> group.lines().size()).sum();
    }

    public ColumnTags column() {
        return ColumnTags.catalog("统计指标", "政府信息公开的各项统计数字怎样计算、由哪些记录构成");
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.here("统计指标"));
    }
}
