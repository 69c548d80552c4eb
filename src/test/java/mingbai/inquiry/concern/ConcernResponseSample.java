package mingbai.inquiry.concern;

import java.time.LocalDateTime;
import java.time.ZoneId;
import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.web.Role;

/** A press conference that was announced, for the walk over all handlers. */
final class ConcernResponseSample implements Sample {

    private final Respond respond;
    private final Staff staff;

    ConcernResponseSample(Respond respond, Staff staff) {
        this.respond = respond;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return Response.KIND;
    }

    @Override
    public String ownedBy(Agency agency) {
        long at = LocalDateTime.of(2026, 3, 10, 10, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant().toEpochMilli();
        return Long.toString(respond.prepare(staff.person(agency, Role.OFFICE), new Respond.Prepared(agency.code(), null, ResponseKind.CONFERENCE, "水库安全新闻发布会", "县政府会议室", at, "预告")));
    }
}
