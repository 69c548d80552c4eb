package mingbai.operations.demo;

import java.util.Map;
import java.util.Set;
import mingbai.catalog.Matter;

/** In which words of {@code papers.yaml} a paper about a matter is written, and what its title calls the matter. */
final class DutyWords {

    private static final String RULES = "政府信息公开制度";
    /** First levels without which the second says too little. */
    private static final Set<String> NEEDED = Set.of("行政许可和服务", "处罚和强制", "重大建设项目", "民生政策");
    private static final String USUAL = "公告";
    /** By item of Art. 20; 16 is Art. 21. */
    private static final Map<Integer, String> BY_ITEM = Map.ofEntries(Map.entry(1, "通知"), Map.entry(2, "机构职能"), Map.entry(3, "工作方案"), Map.entry(4, "工作总结"),
            Map.entry(5, "办事程序"), Map.entry(6, "检查结果"), Map.entry(7, "财政信息"), Map.entry(8, "财政信息"), Map.entry(9, "招标采购"), Map.entry(10, "招标采购"),
            Map.entry(11, "民生保障"), Map.entry(12, "应急管理"), Map.entry(13, "检查结果"), Map.entry(14, "人事信息"), Map.entry(15, USUAL), Map.entry(16, "民生保障"));
    private static final Set<String> KNOWN = Set.of("通知", "公告", "工作总结", "财政信息", "工作动态", "检查结果", "办事程序", "机构职能", "人事信息", "政策解读");

    private DutyWords() {}

    static String of(Matter matter) {
        String name = matter.name();
        if (KNOWN.contains(matter.genre())) {
            return matter.genre();
        }
        if (matter.level1().equals(RULES)) {
            return "公开制度";
        }
        if (name.contains("信息公开指南") || name.contains("信息公开目录") || name.contains("依申请公开")) {
            return "公开指南";
        }
        if (name.contains("年度报告")) {
            return "年度报告";
        }
        return name.contains("财务") || matter.level1().equals("财务") ? "财政信息" : BY_ITEM.getOrDefault(matter.item(), USUAL);
    }

    static String name(Matter matter) {
        if (matter.level1().equals(RULES)) {
            return "政府信息公开" + matter.name();
        }
        return NEEDED.contains(matter.level1()) ? matter.level1() + matter.name() : matter.name();
    }
}
