package mingbai.portal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.portal.DocumentPage.Banner;
import mingbai.portal.DocumentPage.File;
import mingbai.portal.DocumentPage.Moment;
import mingbai.channel.ProductLinks;
import mingbai.publication.LinkedPapers;
import mingbai.publication.reading.PublicDocument;
import mingbai.publication.reading.PublicDocument.EditionLine;
import mingbai.publication.reading.PublicDocument.Shown;
import mingbai.publication.reading.PublicDocumentReading;
import mingbai.publication.reading.PublicFilter;
import mingbai.publication.reading.PublicListReading;
import mingbai.publication.reading.PublicRow;
import mingbai.web.ArticleTags;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Site;
import org.springframework.stereotype.Component;

/** Lays a public document out as its page: metadata in the order of the State Council's portal, banners, history, what belongs to it. */
@Component
class DocumentView {

    private static final int RELATED = 5;

    private final PublicDocumentReading documents;
    private final PublicListReading lists;
    private final AgencyReading agencies;
    private final Rows rows;
    private final Site site;
    private final List<LinkedPapers> links;
    private final Clock clock;

    DocumentView(PublicDocumentReading documents, PublicListReading lists, AgencyReading agencies, Rows rows, Site site, List<LinkedPapers> links, Clock clock) {
        this.documents = documents;
        this.lists = lists;
        this.agencies = agencies;
        this.rows = rows;
        this.site = site;
        this.links = links;
        this.clock = clock;
    }

    DocumentPage page(PublicDocument document, Shown content) {
        String agency = agencies.nameOf(document.agency());
        String published = Written.moment(document.publishedAt(), clock.getZone());
        List<String> keywords = content.keywords().isEmpty() ? List.of(content.theme(), content.genre()) : content.keywords();
        ArticleTags article = new ArticleTags(content.title(), published, agency, String.join(",", keywords.stream().filter(word -> !word.isEmpty()).toList()),
                content.summary().isEmpty() ? null : content.summary(), document.address());
        return new DocumentPage(content.title(), content.documentNumber(), document.address(), published, agency, "/agency/" + document.agency(),
                metadata(document, content), Leaving.guarded(content.body(), site.domain()), files(document, content), banners(document, content), timeline(document),
                rows.of(documents.interpretationsOf(document.id())), rows.of(documents.policiesOf(document.id())), rows.of(related(document, content)), ProductLinks.of(document),
                article, column(content), crumbs(document, agency));
    }

    WithdrawnPage withdrawn(PublicDocument document) {
        String agency = agencies.nameOf(document.agency());
        List<Moment> timeline = timeline(document).stream().map(moment -> new Moment(moment.at(), moment.what(), "")).toList();
        return new WithdrawnPage(document.indexNumber(), agency, "/agency/" + document.agency(), Written.day(document.firstPublishedAt(), clock.getZone()),
                Written.day(document.withdrawnAt(), clock.getZone()), document.note() == null ? "" : document.note(), timeline,
                ColumnTags.catalog("已撤下的文件", "已撤下文件的撤下日期和理由"), crumbs(document, agency));
    }

    static ColumnTags column(Shown content) {
        String type = content.genre().contains("解读") ? ColumnTags.INTERPRETATION : ColumnTags.POLICY;
        return new ColumnTags("法定主动公开内容", "各机关依法主动公开的政府信息", "政府信息公开,法定主动公开内容", type);
    }

    static List<Crumb> crumbs(PublicDocument document, String agency) {
        return List.of(new Crumb("法定主动公开内容", ListPages.BASE), new Crumb(agency, Narrowing.NONE.withAgency(document.agency()).address(ListPages.BASE)),
                Crumb.here("正文"));
    }

    /** In pairs as the State Council's portal has them, under the name; what is not known is left out, what is long follows. */
    List<Fact> metadata(PublicDocument document, Shown content) {
        String agency = agencies.nameOf(document.agency());
        List<Fact> pairs = known(Fact.of("索引号", document.indexNumber()), listed("主题分类", content.theme(), Narrowing.NONE.withTheme(content.theme())),
                new Fact("发布机构", agency, "/agency/" + document.agency(), false), Fact.of("成文日期", Written.day(content.writtenOn())),
                Fact.of("文号", content.documentNumber()),
                Fact.of("发布日期", document.publishedAt() == null ? "不详" : Written.moment(document.publishedAt(), clock.getZone())),
                listed("体裁分类", content.genre(), Narrowing.NONE.withGenre(content.genre())), Fact.of("有效性", validity(document)),
                Fact.of("施行日期", Written.day(content.effectiveOn())), Fact.of("有效期至", Written.day(content.expiresOn())));
        List<Fact> facts = new ArrayList<>(List.of(Fact.wide("名称", content.title())));
        facts.addAll(pairs);
        if (pairs.size() % 2 == 1) {
            Fact last = facts.removeLast();
            facts.add(new Fact(last.label(), last.value(), last.address(), true));
        }
        facts.addAll(known(Fact.wide("联合发布", String.join("、", agencies.namesOf(document.jointAgencies()).values())),
                Fact.wide("发文机关", content.issuer().equals(agency) ? "" : content.issuer()), Fact.wide("关键词", String.join("，", content.keywords())),
                Fact.wide("解读", content.interpretation() == null ? "" : content.interpretation().words()), Fact.wide("内容概述", content.summary())));
        links.stream().flatMap(linked -> linked.of(content.edition()).stream()).forEach(link -> facts.add(new Fact(link.label(), link.words(), link.address(), true)));
        return facts;
    }

    private static List<Fact> known(Fact... facts) {
        return Stream.of(facts).filter(fact -> !fact.value().isEmpty()).toList();
    }

    private static Fact listed(String label, String value, Narrowing list) {
        return new Fact(label, value, list.address(ListPages.BASE), false);
    }

    private static String validity(PublicDocument document) {
        String ended = document.endedOn() == null ? "" : "（" + document.endedOn() + "）";
        return switch (document.validity()) {
            case "EXPIRED" -> "失效" + ended;
            case "REPEALED" -> "废止" + ended;
            default -> "有效";
        };
    }

    private List<Banner> banners(PublicDocument document, Shown content) {
        List<Banner> banners = new ArrayList<>();
        String note = document.note() == null ? "" : document.note();
        String since = document.endedOn() == null ? "" : "自" + document.endedOn() + "起";
        switch (document.validity()) {
            case "EXPIRED" -> banners.add(new Banner("本文件已经失效", since + "不再施行。" + note, true, null));
            case "REPEALED" -> banners.add(replacing(document, since, note));
            default -> { }
        }
        document.editions().stream().filter(EditionLine::live).findFirst().filter(edition -> edition.number() > 1).ifPresent(edition -> {
            String day = Written.day(edition.publishedAt(), clock.getZone());
            boolean corrected = edition.kind().equals("CORRECTION");
            banners.add(new Banner(corrected ? "本文件作过更正" : "本文件作过修订", day + "，" + (edition.note().isEmpty() ? "现显示最新版本。" : edition.note()), false, null));
        });
        return banners;
    }

    private Banner replacing(PublicDocument document, String since, String note) {
        String by = document.replacedBy();
        if (by == null) {
            return new Banner("本文件已经废止", since + "废止。" + note, true, null);
        }
        String title = documents.byIndex(by.substring(0, by.indexOf('/')), by.substring(by.indexOf('/') + 1)).map(PublicDocument::content)
                .map(Shown::title).orElse("索引号" + by);
        return new Banner("本文件已被新文件代替", since + "不再施行，请看：", true, Link.of(title, "/doc/" + by));
    }

    private static List<File> files(PublicDocument document, Shown content) {
        return content.files().stream().map(file -> new File(file.name(), document.address() + "/file/" + file.n(), FileKinds.of(file.name()),
                Figures.size(file.size()))).toList();
    }

    private List<Moment> timeline(PublicDocument document) {
        return document.timeline().stream().map(line -> new Moment(Written.moment(line.at(), clock.getZone()), WORDS.getOrDefault(line.kind(), "变更"), line.note()))
                .toList();
    }

    private static final Map<String, String> WORDS = Map.of("PUBLISHED", "公开", "IMPORT", "公开（从原网站迁入）", "CORRECTION", "更正", "REVISION", "修订", "WITHDRAWN", "撤下",
            "EXPIRED", "失效", "REPEALED", "废止");

    /** The newest of the same agency on the same theme. */
    private List<PublicRow> related(PublicDocument document, Shown content) {
        if (content.theme().isEmpty()) {
            return List.of();
        }
        return lists.list(new PublicFilter(List.of(document.agency()), content.theme(), null, null, null), RELATED + 1, 0).stream()
                .filter(row -> row.id() != document.id()).limit(RELATED).toList();
    }
}
