package mingbai.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTests {

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

    private void holds(Entry.Builder... entries) {
        index.apply(Arrays.stream(entries).map(entry -> (Change) new Change.Put(entry.build())).toList());
    }

    private List<String> found(String words) {
        return index.search(Query.of(words)).hits().stream().map(Hits.Hit::id).toList();
    }

    @Test
    void aWordIsFoundAsAPhraseAndNotAsScatteredPairs() {
        holds(Entry.of("phrase", "某办法").body("依法作出行政处罚的，应当告知。"),
                Entry.of("scattered", "某规定").body("行政机关，政处一方；处罚另行规定。"));
        assertThat(found("行政处罚")).containsExactly("phrase");
    }

    @Test
    void aPhraseDoesNotReachOverAStop() {
        holds(Entry.of("a", "甲").body("应当公开，行政机关负责。"), Entry.of("b", "乙").body("公开行政机关名单。"));
        assertThat(found("\"公开行政机关\"")).containsExactly("b");
    }

    @Test
    void traditionalCharactersFindSimplifiedTextAndTheOtherWayRound() {
        holds(Entry.of("simple", "国家安全法"), Entry.of("traditional", "個人資料保護條例"));
        assertThat(found("國家安全法")).containsExactly("simple");
        assertThat(found("个人资料保护")).containsExactly("traditional");
    }

    @Test
    void aDocumentNumberIsFoundInAnyBrackets() {
        holds(Entry.of("14", "关于甲的通知").documentNumber("国发〔2026〕14号"), Entry.of("15", "关于乙的通知").documentNumber("国发〔2026〕15号"),
                Entry.of("cites", "关于丙的通知").body("根据国发〔2026〕14号文件精神。"));
        assertThat(found("国发[2026]14号")).containsExactly("14", "cites");
        assertThat(found("国发（2026）14号")).containsExactly("14", "cites");
        assertThat(found("〔2026〕14号")).first().isEqualTo("14");
        assertThat(found("国发〔2026〕")).contains("14", "15");
        assertThat(found("国发〔2026〕1")).contains("14", "15");
    }

    @Test
    void theIndexNumberFindsItsDocument() {
        holds(Entry.of("a", "甲").indexNumber("11330000002482101X/2026-00012"), Entry.of("b", "乙").indexNumber("11330000002482101X/2026-00013"));
        assertThat(found("11330000002482101X/2026-00012")).containsExactly("a");
        assertThat(found("11330000002482101x/2026")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void latinWordsAndNumbersAreFoundWholeAndByTheirBeginning() {
        holds(Entry.of("pm", "大气").body("PM2.5 年均浓度为 35 微克，Government Open Data。"), Entry.of("other", "水").body("无关。"));
        assertThat(found("pm2.5")).containsExactly("pm");
        assertThat(found("GOVERN")).containsExactly("pm");
        assertThat(found("ｏｐｅｎ data")).containsExactly("pm");
        assertThat(found("ata")).isEmpty();
    }

    @Test
    void oneCharacterIsFoundEverywhereAndFirstInTitles() {
        holds(Entry.of("body", "某办法").body("应纳税款"), Entry.of("end", "某规定").body("依法纳税。"), Entry.of("title", "环境保护税法"),
                Entry.of("none", "渔业法").body("捕捞许可"));
        assertThat(found("税")).first().isEqualTo("title");
        assertThat(found("税")).containsExactlyInAnyOrder("title", "body", "end");
    }

    @Test
    void theAbbreviationOfAStatuteFindsIt() {
        holds(Entry.of("law", "中华人民共和国行政诉讼法"), Entry.of("civil", "中华人民共和国民事诉讼法").body("本法与行政诉讼法不同"),
                Entry.of("rule", "某规定").body("行政诉讼法第二条"));
        assertThat(found("行诉法")).startsWith("law");
    }

    @Test
    void arabicAndChineseNumeralsMeet() {
        holds(Entry.of("chinese", "某法").body("第二十条 行政机关"), Entry.of("arabic", "某条例").body("20个工作日内予以答复"));
        assertThat(found("第20条")).containsExactly("chinese");
        assertThat(found("二十个工作日")).containsExactly("arabic");
    }

    @Test
    void theExactTitleComesFirst() {
        holds(Entry.of("local", "某市实施劳动法办法").body("劳动法劳动法劳动法"), Entry.of("law", "中华人民共和国劳动法"),
                Entry.of("contract", "中华人民共和国劳动合同法").body("劳动法"));
        assertThat(found("劳动法")).first().isEqualTo("law");
    }

    @Test
    void theNewestValidVersionOfATitleComesFirst() {
        holds(Entry.of("repealed", "信访条例").published(LocalDate.of(2022, 5, 1)).validity(Validity.REPEALED),
                Entry.of("older", "信访条例").published(LocalDate.of(2005, 1, 10)),
                Entry.of("newer", "信访条例").published(LocalDate.of(2019, 6, 1)));
        assertThat(found("信访条例")).containsExactly("newer", "older", "repealed");
    }

    @Test
    void whatWasWrittenTogetherIsTakenApartWhenNothingHoldsIt() {
        holds(Entry.of("shanghai", "上海市养犬管理条例").body("养犬人"), Entry.of("beijing", "北京市养犬管理规定").body("养犬"),
                Entry.of("flowers", "上海市绿化规定").body("绿化"), Entry.of("water", "上海市供水规定"), Entry.of("heat", "上海市供热规定"));
        Hits hits = index.search(Query.of("上海养犬规定"));
        assertThat(hits.hits()).first().extracting(Hits.Hit::id).isEqualTo("shanghai");
        assertThat(hits.notes()).contains(Hits.Note.TAKEN_APART);
        assertThat(hits.understood()).containsExactly("上海", "养犬", "规定");
    }

    @Test
    void quotationMarksKeepWordsTogether() {
        holds(Entry.of("shanghai", "上海市养犬管理条例"));
        assertThat(found("“上海养犬”")).isEmpty();
    }

    @Test
    void someWordsMayBeMissingAndTheAnswerSaysSo() {
        holds(Entry.of("a", "城市绿化条例").body("绿化"));
        Hits hits = index.search(Query.of("城市 绿化 区块链"));
        assertThat(hits.hits()).extracting(Hits.Hit::id).containsExactly("a");
        assertThat(hits.notes()).contains(Hits.Note.SOME_WORDS_MISSING);
    }

    @Test
    void textsOfAttachmentsAndKeywordsAndAgenciesAreFound() {
        holds(Entry.of("a", "通知").attachments(List.of("附件一：补贴标准")).keywords(List.of("惠农")).agency("A1", List.of(), "明白市农业农村局"));
        assertThat(found("补贴标准")).containsExactly("a");
        assertThat(found("惠农")).containsExactly("a");
        assertThat(found("农业局")).containsExactly("a");
    }
}
