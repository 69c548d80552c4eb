package mingbai.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.portal.Platform.Column;
import mingbai.portal.Platform.Entry;
import mingbai.portal.Platform.Further;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out what surrounds the pages of an agency's platform. */
@Component
class Platforms {

    private final AgencyReading agencies;
    private final Clock clock;

    Platforms(AgencyReading agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** An agency the public may look at: inner sections have no platform of their own. */
    Agency agency(String code) {
        return agencies.byCode(code).filter(found -> found.kind() != AgencyKind.SECTION).orElseThrow(NotFound::new);
    }

    Platform of(Agency agency, Column column, String feed) {
        return of(agency, column.path(), column.label(), column.type(), feed);
    }

    Platform of(Agency agency, Further page, String feed) {
        return of(agency, page.path(), page == Further.OVERVIEW ? agency.name() : page.label(), page.type(), feed);
    }

    private Platform of(Agency agency, String path, String heading, String type, String feed) {
        String base = "/agency/" + agency.code();
        List<Entry> columns = Arrays.stream(Column.values()).map(column -> new Entry(column.label(), base + "/" + column.path(), column.path().equals(path))).toList();
        List<Entry> further = Stream.concat(Arrays.stream(Further.values())
                .map(page -> new Entry(page.label(), page.path().isEmpty() ? base : base + "/" + page.path(), page.path().equals(path))),
                Stream.concat(agency.validOn(LocalDate.now(clock)) ? written(agency, base) : Stream.empty(),
                        Stream.of(new Entry("统计数据", "/report/figures/" + agency.code(), false)))).toList();
        return new Platform(agency.name(), agency.code(), heading, tags(agency, path, heading, type), crumbs(agency, path, heading), columns, further,
                notice(agency), feed);
    }

    /** Where somebody writes to the agency. */
    private static Stream<Entry> written(Agency agency, String base) {
        return Stream.of(new Entry("写信和咨询", "/inquiry/write?agency=" + agency.code(), false), new Entry("领导信箱", base + "/mailbox", false));
    }

    private static ColumnTags tags(Agency agency, String path, String heading, String type) {
        String purpose = path.isEmpty() ? "的政府信息公开：指南、制度、法定主动公开内容、年报和依申请公开" : "的" + heading;
        return new ColumnTags(heading, agency.name() + purpose, agency.name() + ",政府信息公开" + (path.isEmpty() ? "" : "," + heading), type);
    }

    private List<Crumb> crumbs(Agency agency, String path, String heading) {
        List<Crumb> crumbs = new ArrayList<>(List.of(new Crumb("机关名录", "/agency")));
        agencies.line(agency.code()).stream().filter(above -> !above.code().equals(agency.code()))
                .forEach(above -> crumbs.add(new Crumb(above.calledName(), "/agency/" + above.code())));
        if (!path.isEmpty()) {
            crumbs.add(new Crumb(agency.name(), "/agency/" + agency.code()));
        }
        crumbs.add(Crumb.here(heading));
        return crumbs;
    }

    private Platform.@Nullable Notice notice(Agency agency) {
        LocalDate ended = agency.facts().validTo();
        if (ended != null && ended.isBefore(LocalDate.now(clock))) {
            String heir = agencies.successorOf(agency.code());
            boolean none = heir.equals(agency.code());
            return new Platform.Notice("本机关已经撤销", "本机关于" + ended + "撤销，已公开的文件仍可在此查阅。" + (none ? "" : "职责由以下机关继续履行："),
                    none ? "" : "/agency/" + heir, none ? "" : agencies.nameOf(heir));
        }
        String acting = agency.facts().actedForBy();
        return acting.isEmpty() ? null : new Platform.Notice("本单位的信息公开由上级代办", "申请和咨询请联系：", "/agency/" + acting, agencies.nameOf(acting));
    }
}
