package mingbai.participation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.participation.Activity;
import mingbai.web.Crumb;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** Who sends a form when none is taken is told so, and has what was typed before him to copy; nothing else of the activity is shown. */
public final class Over {

    private Over() {}

    /** @param kept what was typed, by the label of its field */
    public record OverPage(Activity activity, String sentence, Map<String, String> kept) {

        public List<Crumb> crumbs() {
            return List.of(ActivityViews.LIST, new Crumb(activity.title(), activity.address()), Crumb.here("没有提交"));
        }
    }

    /** @param typed by label, in the order of the form; empty ones are left out */
    public static String tell(Activity activity, String sentence, Map<String, String> typed, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        response.setHeader("Cache-Control", "no-store");
        Map<String, String> kept = new LinkedHashMap<>(typed);
        kept.values().removeIf(String::isBlank);
        model.addAttribute("page", new OverPage(activity, sentence, kept));
        return "participation/public-over";
    }

    /** Labels and texts by turns, in this order. */
    public static Map<String, String> typed(String... labelsAndTexts) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (int i = 0; i < labelsAndTexts.length; i += 2) {
            typed.put(labelsAndTexts[i], labelsAndTexts[i + 1]);
        }
        return typed;
    }
}
