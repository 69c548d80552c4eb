package mingbai.agency;

import java.util.Arrays;
import java.util.Optional;

/** What sort of body an agency is (机构类别). The codes are public interface. */
public enum AgencyKind {
    GOVERNMENT("人民政府"), DEPARTMENT("工作部门"), INSTITUTION("事业单位"), STATION("站所"), ORGANISATION("社会团体"), PARTY("党委部门"),
    CONGRESS("人大机关"), CONSULTATIVE("政协机关"), PARK("开发区（园区）"), TOWN("乡镇"), STREET("街道"), VILLAGE("村"), COMMUNITY("社区"),
    SCHOOL("学校"), HOSPITAL("医院"), ENTERPRISE("公共企业"), SECTION("内设机构");

    private final String label;

    AgencyKind(String label) {
        this.label = label;
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /**
     * Whether requests for disclosure may be made to bodies of the kind (Arts. 10, 27, 54). Of others the information follows the rules of their sector
     * (Art. 55), of the village or of the party.
     */
    public boolean takesRequests() {
        return switch (this) {
            case GOVERNMENT, DEPARTMENT, INSTITUTION, STATION, PARK, TOWN, STREET, SECTION -> true;
            case ORGANISATION, PARTY, CONGRESS, CONSULTATIVE, VILLAGE, COMMUNITY, SCHOOL, HOSPITAL, ENTERPRISE -> false;
        };
    }

    public static Optional<AgencyKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
