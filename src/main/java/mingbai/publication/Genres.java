package mingbai.publication;

import java.util.List;
import java.util.stream.Stream;

/** Genres (体裁分类) a drafter chooses from: the kinds of official papers first, then what a portal carries besides. Imports may bring others. */
public final class Genres {

    public static final List<String> ALL = Stream.concat(
            Stream.of("通知", "意见", "决定", "办法", "规定", "公告", "通告", "通报", "批复", "命令", "函", "报告", "纪要", "方案", "规划", "计划"),
            Stream.concat(DocumentGuess.GENRES.stream(), Stream.of("公示", "政策解读", "名单", "统计数据", "预算决算", "其他"))).distinct().toList();

    private Genres() {}
}
