package mingbai.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import mingbai.index.Hits.Segment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is marked stands between ‹ and ›. */
class FragmentsTests {

    @TempDir
    Path folder;
    private FullTextIndex index;

    @BeforeEach
    void open() {
        index = FullTextIndex.openPublic(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private Hits.Hit first(Entry.Builder entry, String words) {
        index.apply(List.of(new Change.Put(entry.build())));
        return index.search(Query.of(words)).hits().getFirst();
    }

    private static String shown(List<Segment> segments) {
        return segments.stream().map(segment -> segment.marked() ? "‹" + segment.text() + "›" : segment.text()).collect(Collectors.joining());
    }

    private static List<String> shownFragments(Hits.Hit hit) {
        return hit.fragments().stream().map(fragment -> shown(fragment.segments())).toList();
    }

    @Test
    void traditionalWordsMarkTheTextAsItIsWritten() {
        Hits.Hit hit = first(Entry.of("a", "个人信息保护法").body("处理個人信息应当遵循合法原则。"), "個人信息");
        assertThat(shown(hit.title())).isEqualTo("‹个人信息›保护法");
        assertThat(shownFragments(hit)).containsExactly("处理‹個人信息›应当遵循合法原则。");
    }

    @Test
    void onlyTheWholePhraseIsMarked() {
        Hits.Hit hit = first(Entry.of("a", "办法").body("行政机关作出行政处罚；行政，处罚另有规定。"), "行政处罚");
        assertThat(shownFragments(hit)).containsExactly("行政机关作出‹行政处罚›；行政，处罚另有规定。");
    }

    @Test
    void aDocumentNumberIsMarkedWhateverItsBrackets() {
        Hits.Hit hit = first(Entry.of("a", "通知").body("根据《意见》（国发〔2026〕14号）要求，制定本通知。"), "国发[2026]14号");
        assertThat(shownFragments(hit)).containsExactly("根据《意见》（‹国发〔2026〕14号›）要求，制定本通知。");
    }

    @Test
    void theFullNameIsMarkedForAnAbbreviationAndThePiecesForAWordTakenApart() {
        assertThat(shown(first(Entry.of("a", "中华人民共和国行政诉讼法"), "行诉法").title())).isEqualTo("中华人民共和国‹行政诉讼法›");
        assertThat(shown(first(Entry.of("b", "上海市养犬管理条例"), "上海养犬").title())).isEqualTo("‹上海›市‹养犬›管理条例");
    }

    @Test
    void markUpInATextStaysText() {
        Hits.Hit hit = first(Entry.of("a", "说明<b>").body("<script>alert(1)</script>公开<i>指南</i>"), "公开");
        assertThat(shown(hit.title())).isEqualTo("说明<b>");
        assertThat(shownFragments(hit)).containsExactly("<script>alert(1)</script>‹公开›<i>指南</i>");
    }

    @Test
    void aLongTextGivesAtMostThreeShortPieces() {
        String body = ("本条规定其他事项，与所求无关，仅供占位之用。".repeat(20) + "申请人可以依申请公开。").repeat(6);
        Hits.Hit hit = first(Entry.of("a", "办法").body(body), "依申请公开");
        assertThat(hit.fragments()).hasSize(3);
        assertThat(shownFragments(hit)).allSatisfy(piece -> assertThat(piece).contains("‹依申请公开›").hasSizeLessThan(140));
    }

    @Test
    void thePieceThatHoldsMostWordsIsChosen() {
        String filler = "此处为其他规定的内容。".repeat(20);
        Hits.Hit hit = first(Entry.of("a", "办法").body("期限另定。" + filler + "收费另定。" + filler + "期限与收费均应公示。" + filler + "期限从其规定。" + filler + "收费从其规定。"),
                "期限 收费");
        assertThat(shownFragments(hit)).anyMatch(piece -> piece.contains("‹期限›与‹收费›"));
    }

    @Test
    void withoutAnythingToMarkTheBeginningIsShown() {
        Hits.Hit hit = first(Entry.of("a", "绿化条例").body("第一条　为了保护环境。\n第二条"), "绿化");
        assertThat(shownFragments(hit)).containsExactly("第一条 为了保护环境。 第二条");
    }

    @Test
    void aPieceOfAnAttachmentSaysWhereItIsFrom() {
        Hits.Hit hit = first(Entry.of("a", "通知").body("见附件。").attachments(List.of("补贴标准：每亩一百元")), "补贴标准");
        assertThat(hit.fragments()).singleElement().extracting(Hits.Fragment::source).isEqualTo(Hits.Source.ATTACHMENT);
    }

    @Test
    void noCharacterOfTwoHalvesIsTorn() {
        Hits.Hit hit = first(Entry.of("a", "名单").body("\uD840\uDC00".repeat(200) + "公开" + "\uD840\uDC00".repeat(200)), "公开");
        assertThat(shownFragments(hit)).allSatisfy(piece -> assertThat(piece.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
    }
}
