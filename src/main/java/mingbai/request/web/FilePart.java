package mingbai.request.web;

import java.util.List;
import java.util.Optional;
import mingbai.request.CasePart;
import mingbai.request.RequestCase;
import mingbai.request.reading.TimelinessReading;
import mingbai.web.Caller;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/** Whether the case was answered in time, where it came from, and its file to be taken out. */
@Component
class FilePart implements CasePart {

    private final TimelinessReading timeliness;

    FilePart(TimelinessReading timeliness) {
        this.timeliness = timeliness;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public Optional<Section> of(RequestCase request, Caller caller) {
        boolean takes = List.of(Role.OFFICE, Role.LEADER, Role.INSPECTOR).stream().anyMatch(role -> caller.holds(role, request.agency()));
        List<Link> links = takes ? List.of(new Link("导出案卷", "/desk/request/" + request.id() + "/file", false)) : List.of();
        List<Row> rows = request.isOpen() ? List.of() : List.of(Row.of("是否按期", timeliness.of(request.id()).label()));
        String text = request.isImported() ? "从原系统导入。没有暂停期间记载而答复晚于期限的，不作是否按期的判断；延期按法定最长期间计算。" : "";
        return rows.isEmpty() && links.isEmpty() && text.isEmpty() ? Optional.empty() : Optional.of(new Section("file", "案卷", text, rows, links));
    }
}
