package mingbai.portal;

import java.util.List;

/**
 * The fifteen items every agency discloses by Art. 20, and the further ones by level of Art. 21 as the sixteenth, with short names for
 * lists. {@code number} is that of a catalog matter's item.
 */
public record Item(int number, String name, String provision) {

    /** What Art. 21 adds by level of government. */
    static final int FURTHER = 16;

    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五");

    static final List<Item> ALL = List.of(of(1, "法规、规章和规范性文件"), of(2, "机关职能、机构设置和负责人"), of(3, "规划和相关政策"), of(4, "统计信息"),
            of(5, "行政许可和其他管理服务"), of(6, "行政处罚、行政强制"), of(7, "财政预算、决算"), of(8, "行政事业性收费"), of(9, "政府集中采购"), of(10, "重大建设项目"),
            of(11, "民生政策措施及其实施"), of(12, "突发公共事件应对"), of(13, "监督检查情况"), of(14, "公务员招考录用"), of(15, "其他应当主动公开的信息"),
            new Item(FURTHER, "本级重点公开的信息", "第二十一条"));

    private static Item of(int number, String name) {
        return new Item(number, name, "第二十条第（" + NUMERALS.get(number - 1) + "）项");
    }
}
