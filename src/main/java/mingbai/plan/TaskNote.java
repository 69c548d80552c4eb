package mingbai.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Touched;
import mingbai.publication.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * Something said to a task, with files; never changed.
 *
 * @param message the message that urged, with its receipts; null for other kinds
 * @param by      account, 0 for the program
 * @param at      epoch milliseconds
 */
public record TaskNote(long id, long task, Kind kind, String text, List<Attachment> files, @Nullable Long message, long by, String byName, long at) {

    public static final String KIND = "plan-note";

    public TaskNote {
        files = List.copyOf(files);
    }

    /** What it tells. */
    public enum Kind {
        PROGRESS("进展"), DONE("报告完成"), SEEN("系统核实"), FALLEN("系统撤回"), RETURNED("退回"), CHECKED("核对"), GIVEN_UP("不再办理"), URGED("催办"), CHANGED("调整");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), 1, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("task", Long.toString(task));
        state.put("kind", kind.name());
        state.put("text", text);
        state.put("files", files.stream().map(file -> file.name() + " " + file.hash()).toList());
        state.put("message", message == null ? null : Long.toString(message));
        state.put("by", Long.toString(by));
        return state;
    }
}
