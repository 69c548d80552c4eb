package mingbai.portal;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.publication.reading.PublicRow;
import mingbai.publication.reading.PublishedFilter;
import mingbai.publication.reading.PublishedReading;
import mingbai.web.Site;
import org.springframework.stereotype.Component;

/** The index of documents that Art. 12 wants of a catalog (索引、名称、内容概述、生成日期), as the rows of a file. */
@Component
class DocumentSheet {

    static final List<Sheet.Column> COLUMNS = List.of(new Sheet.Column("索引号", 30), new Sheet.Column("名称", 50), new Sheet.Column("内容概述", 50),
            new Sheet.Column("生成日期", 12), new Sheet.Column("发布机构", 24), new Sheet.Column("发文机关", 24), new Sheet.Column("文号", 20),
            new Sheet.Column("公开日期", 12), new Sheet.Column("主题分类", 20), new Sheet.Column("体裁分类", 10), new Sheet.Column("有效性", 8), new Sheet.Column("网址", 50));

    private final PublishedReading published;
    private final AgencyReading agencies;
    private final Site site;
    private final Clock clock;

    DocumentSheet(PublishedReading published, AgencyReading agencies, Site site, Clock clock) {
        this.published = published;
        this.agencies = agencies;
        this.site = site;
        this.clock = clock;
    }

    /** Newest first, read slice by slice while they are written. */
    Stream<List<Object>> rows(PublishedFilter filter) {
        return Stream.iterate(published.page(filter, null, PublishedReading.MOST), Objects::nonNull,
                slice -> slice.next() == null ? null : published.page(filter, slice.next(), PublishedReading.MOST)).flatMap(slice -> slice.rows().stream()).map(this::cells);
    }

    private List<Object> cells(PublicRow row) {
        String validity = Narrowing.VALIDITY.getOrDefault(row.validity().toLowerCase(java.util.Locale.ROOT), row.validity());
        return List.of(row.indexNumber(), row.title(), row.summary(), Written.day(row.writtenOn()), agencies.nameOf(row.agency()), row.issuer(), row.documentNumber(),
                Written.day(row.publishedAt(), clock.getZone()), row.theme(), row.genre(), validity, site.baseAddress() + row.address());
    }
}
