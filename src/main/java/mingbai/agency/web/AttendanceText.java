package mingbai.agency.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.agency.Agency;
import mingbai.agency.WorkRecord.Attendance;
import mingbai.agency.reading.AgencyReading;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An attendance list as it is typed, one body a line: {@code 财政局，3} or {@code 财政局，3，张三、李四}; with names the number may be left out. A body is known by
 * its name, short name or code, if it stands above, beside or below the one that records; others stay as they are written.
 */
@Component
class AttendanceText {

    private static final int LONGEST_NAMES = 1_000;
    private static final int MOST = 100_000;

    private final AgencyReading agencies;

    AttendanceText(AgencyReading agencies) {
        this.agencies = agencies;
    }

    static String of(List<Attendance> attendance) {
        return attendance.stream().map(came -> came.name() + "，" + came.people() + (came.persons().isEmpty() ? "" : "，" + String.join("、", came.persons())))
                .collect(Collectors.joining("\n"));
    }

    List<Attendance> read(String typed, String agency, List<Issue> issues) {
        List<String> lines = typed.replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\\n\\r\\t]]", "").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<String, String> known = known(agency);
        List<Attendance> read = new ArrayList<>();
        for (int n = 1; n <= lines.size(); n++) {
            String[] cells = Arrays.stream(lines.get(n - 1).split("[，,\\t]", 3)).map(String::strip).toArray(String[]::new);
            Attendance came = line(cells, known);
            if (came == null) {
                issues.add(Issue.of("attendance", "参加名单第" + n + "行看不懂，请写成“单位，人数，姓名、姓名”，姓名可以不写，人数是1到" + MOST + "的整数。"));
                return List.of();
            }
            read.add(came);
        }
        return read;
    }

    private static @Nullable Attendance line(String[] cells, Map<String, String> known) {
        boolean numbered = cells.length > 1 && cells[1].matches("\\d{1,6}人?");
        String names = cells.length > 2 ? cells[2] : numbered || cells.length < 2 ? "" : cells[1];
        List<String> persons = Arrays.stream(names.split("[、，,;；]")).map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
        int people = numbered ? Integer.parseInt(cells[1].replace("人", "")) : persons.size();
        boolean wrong = cells[0].isEmpty() || cells[0].length() > 200 || cells.length > 2 && !numbered || people < 1 || people > MOST || persons.size() > people
                || names.length() > LONGEST_NAMES;
        return wrong ? null : new Attendance(known.getOrDefault(cells[0], ""), cells[0], people, persons);
    }

    /** Where bodies share a name the one nearest is meant: below the recording agency first, then beside and above it. */
    private Map<String, String> known(String agency) {
        List<Agency> line = agencies.line(agency);
        List<Agency> near = new ArrayList<>(agencies.within(agency));
        line.forEach(above -> {
            near.add(above);
            near.addAll(agencies.children(above.code()));
        });
        Map<String, String> known = new LinkedHashMap<>();
        near.forEach(body -> {
            known.putIfAbsent(body.code(), body.code());
            known.putIfAbsent(body.name(), body.code());
            known.putIfAbsent(body.calledName(), body.code());
        });
        return known;
    }
}
