package mingbai.assessment;

import mingbai.agency.Agency;

/** Who is compared with whom: bodies of one kind and level. A village is not ranked against a bureau. */
public final class PeerGroups {

    private PeerGroups() {}

    public static String of(Agency agency) {
        return switch (agency.kind()) {
            case TOWN, STREET -> "乡镇、街道";
            case VILLAGE, COMMUNITY -> "村、社区";
            case SCHOOL, HOSPITAL, ENTERPRISE -> "公共企事业单位";
            case GOVERNMENT -> agency.level().label() + "人民政府";
            case DEPARTMENT, PARTY, CONGRESS, CONSULTATIVE -> agency.level().label() + "机关";
            case INSTITUTION, STATION, ORGANISATION -> agency.level().label() + "事业单位";
            case PARK -> "开发区";
            case SECTION -> "内设机构";
        };
    }
}
