package mingbai.publication.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.FINAL_REVIEW;
import static mingbai.web.Role.FIRST_REVIEW;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;
import static mingbai.web.Role.SECOND_REVIEW;
import static mingbai.web.Role.SECRECY_REVIEW;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.publication.Comparison;
import mingbai.publication.reading.DeskEdition;
import mingbai.publication.reading.DeskReading;
import mingbai.publication.reading.DeskReading.RevisionLine;
import mingbai.web.Choice;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/edition/{edition}/compare}: two texts of an edition side by side, or one with what is public now. */
@Controller
class ComparePages {

    private final DeskReading desk;

    ComparePages(DeskReading desk) {
        this.desk = desk;
    }

    @GetMapping("/desk/edition/{edition}/compare")
    @MayCall(value = {DRAFTER, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW, PUBLISHER, OFFICE, LEADER}, on = "edition")
    String compare(@PathVariable long edition, @RequestParam(defaultValue = "") String a, @RequestParam(defaultValue = "") String b, Model model) {
        DeskEdition now = desk.edition(edition).orElseThrow(NotFound::new);
        Map<String, RevisionLine> texts = new LinkedHashMap<>();
        List<RevisionLine> revisions = desk.revisions(edition);
        revisions.forEach(line -> texts.put(Integer.toString(line.n()), line));
        desk.liveRevision(now.document()).filter(live -> revisions.stream().noneMatch(line -> line.id() == live.id())).ifPresent(live -> texts.put("live", live));
        List<Choice> versions = texts.entrySet().stream().map(entry -> Choice.of(entry.getKey(), label(entry.getKey(), entry.getValue()))).toList();
        String after = texts.containsKey(b) ? b : versions.getFirst().value();
        String before = texts.containsKey(a) ? a : texts.containsKey("live") ? "live" : versions.get(Math.min(1, versions.size() - 1)).value();
        RevisionLine left = texts.get(before);
        RevisionLine right = texts.get(after);
        model.addAttribute("page", new ComparePage(edition, now.title(), versions, before, after, label(before, left), label(after, right),
                Comparison.of(left.title(), left.body(), right.title(), right.body())));
        return "publication/compare";
    }

    private static String label(String key, RevisionLine line) {
        return (key.equals("live") ? "现在公开的版本" : "第" + line.n() + "稿") + "（" + line.name() + "，" + Times.minute(line.at()) + "）";
    }
}
