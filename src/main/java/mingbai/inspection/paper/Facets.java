package mingbai.inspection.paper;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.publication.Themes;
import mingbai.publication.reading.PublicDocument.Shown;

/** Under what a public document is filed (B4: no empty and no wrong node). Matters of the catalog change without the paper: {@link FilingSweep} looks at them. */
final class Facets implements Judge {

    static final String THEME = "paper.theme";
    static final String GENRE = "paper.genre";
    static final String GENRE_TITLE = "paper.genre-title";

    /** Kinds of official papers that exclude each other; a title that ends with one of them says which it is. Longer ones first. */
    private static final List<String> OFFICIAL = List.of("通知", "通告", "公告", "通报", "意见", "决定", "决议", "批复", "命令", "纪要", "公报", "议案", "请示", "函");
    private static final Set<String> EXCLUSIVE = Set.copyOf(OFFICIAL);

    @Override
    public List<String> rules() {
        return List.of(THEME, GENRE, GENRE_TITLE);
    }

    @Override
    public void judge(ReadPaper paper) {
        Shown shown = paper.shown();
        if (shown.theme().isBlank()) {
            paper.found(THEME, "", "没有主题分类。");
        } else if (!Themes.isKnown(shown.theme())) {
            paper.found(THEME, "", "主题分类“" + shown.theme() + "”不在分类表中，按主题查找的人找不到它。");
        }
        if (shown.genre().isBlank()) {
            paper.found(GENRE, "", "没有体裁分类。");
        } else {
            contradicted(shown).ifPresent(said -> paper.found(GENRE_TITLE, "", "标题写明是“" + said + "”，却归在体裁“" + shown.genre() + "”。"));
        }
    }

    /** What the title says it is, when it is filed as another kind the title does not name at all. */
    private static Optional<String> contradicted(Shown shown) {
        String title = shown.title().replaceAll("[（(][^（）()]{1,30}[）)]$", "").strip();
        boolean another = EXCLUSIVE.contains(shown.genre()) && !title.contains(shown.genre());
        return another ? OFFICIAL.stream().filter(title::endsWith).findFirst() : Optional.empty();
    }
}
