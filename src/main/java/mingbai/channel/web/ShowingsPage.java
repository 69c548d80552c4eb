package mingbai.channel.web;

import java.util.List;
import java.util.Map;
import mingbai.channel.reading.ShowingReading;
import mingbai.channel.reading.ShowingReading.State;
import mingbai.web.Choice;
import mingbai.web.Paging;

/** Showings of the caller's agencies, narrowed by agency and state. */
public record ShowingsPage(List<ShowingReading.Row> rows, Map<String, String> names, List<Choice> agencies, String agency, State state, Map<State, Long> counts,
        Paging paging) {

    public String name(String code) {
        return names.getOrDefault(code, code);
    }

    public String address(State wanted) {
        return "/desk/showings?state=" + wanted + (agency.isEmpty() ? "" : "&agency=" + agency);
    }

    public static String label(State state) {
        return switch (state) {
            case ALL -> "全部";
            case UP -> "正在张贴、播放";
            case DUE -> "应当撤下";
            case DOWN -> "已撤下";
        };
    }
}
