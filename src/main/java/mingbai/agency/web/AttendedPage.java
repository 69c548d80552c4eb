package mingbai.agency.web;

import java.util.List;
import java.util.Map;
import mingbai.agency.WorkRecord;

/** In what one person took part within a year. @param names of the agencies that recorded it */
public record AttendedPage(String person, String unitName, String what, int year, List<WorkRecord> records, Map<String, String> names) {

    public String name(String code) {
        return names.getOrDefault(code, code);
    }
}
