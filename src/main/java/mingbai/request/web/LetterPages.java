package mingbai.request.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.FINAL_REVIEW;
import static mingbai.web.Role.FIRST_REVIEW;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.SECOND_REVIEW;
import static mingbai.web.Role.SECRECY_REVIEW;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.publication.Scrub;
import mingbai.publication.Uploads;
import mingbai.request.letter.DropLetter;
import mingbai.request.letter.EditLetter;
import mingbai.request.letter.Letter;
import mingbai.request.letter.LetterText;
import mingbai.request.letter.SignLetter;
import mingbai.request.web.LetterDesk.Kept;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/request-letter/…}: a letter is edited, its attachments added and taken off, signed or dropped. */
@Controller
class LetterPages {

    private final LetterDesk desk;
    private final EditLetter edit;
    private final SignLetter sign;
    private final DropLetter drop;
    private final Uploads uploads;

    LetterPages(LetterDesk desk, EditLetter edit, SignLetter sign, DropLetter drop, Uploads uploads) {
        this.desk = desk;
        this.edit = edit;
        this.sign = sign;
        this.drop = drop;
        this.uploads = uploads;
    }

    @GetMapping("/desk/request-letter/{letter}")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW}, on = "letter")
    String show(@PathVariable long letter, Actor actor, @RequestParam(defaultValue = "") String done, HttpServletRequest call, Model model) {
        return desk.show(letter, actor, Kept.NOTHING, notice(done), call, model);
    }

    private static String notice(String done) {
        return switch (done) {
            case "written" -> "已起草。请补全空缺的内容，核对后交他人签发。";
            case "saved" -> "已保存。";
            case "attached" -> "已添加附件。";
            case "detached" -> "已移除附件。";
            case "signed" -> "已签发并编号，请及时送达。";
            case "dropped" -> "已作废。";
            case "served" -> "已登记送达。";
            case "received" -> "已登记收到日期。";
            default -> "";
        };
    }

    private static String to(long letter, String done) {
        return "redirect:/desk/request-letter/" + letter + "?done=" + done;
    }

    @PostMapping("/desk/request-letter/{letter}/text")
    @MayCall(value = {OFFICE, DRAFTER}, on = "letter")
    String text(@PathVariable long letter, Actor actor, @RequestParam long version, @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String addressee, @RequestParam(defaultValue = "") String body, @RequestParam(defaultValue = "") String remark,
            HttpServletRequest call, HttpServletResponse response, Model model) {
        Map<String, String> typed = Map.of("title", clean(title), "addressee", clean(addressee), "body", clean(body), "remark", clean(remark));
        try {
            edit.text(actor, letter, version, new LetterText(oneLine(title), oneLine(addressee), clean(body), oneLine(remark)));
            return to(letter, "saved");
        } catch (Refused refused) {
            return desk.refused(letter, actor, new Kept(typed, refused.issues()), call, response, model);
        }
    }

    private static String clean(String text) {
        return Scrub.clean(text).replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String oneLine(String text) {
        return clean(text).replace('\n', ' ');
    }

    @PostMapping("/desk/request-letter/{letter}/files")
    @MayCall(value = {OFFICE, DRAFTER}, on = "letter")
    String attach(@PathVariable long letter, Actor actor, @RequestParam long version, @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest call, HttpServletResponse response, Model model) {
        List<Issue> issues = new ArrayList<>();
        try {
            List<Attachment> taken = uploads.take(files, "files", issues);
            Refused.ifAny(issues);
            edit.attach(actor, letter, version, taken);
            return to(letter, "attached");
        } catch (Refused refused) {
            return desk.refused(letter, actor, new Kept(Map.of(), refused.issues()), call, response, model);
        }
    }

    @PostMapping("/desk/request-letter/{letter}/files/{n}/remove")
    @MayCall(value = {OFFICE, DRAFTER}, on = "letter")
    String detach(@PathVariable long letter, @PathVariable int n, Actor actor, @RequestParam long version) {
        edit.detach(actor, letter, version, n);
        return to(letter, "detached");
    }

    @PostMapping("/desk/request-letter/{letter}/sign")
    @MayCall(value = {OFFICE, LEADER}, on = "letter")
    String sign(@PathVariable long letter, Actor actor, @RequestParam long version, HttpServletRequest call, HttpServletResponse response, Model model) {
        try {
            sign.run(actor, letter, version);
            return to(letter, "signed");
        } catch (Refused refused) {
            return desk.refused(letter, actor, new Kept(Map.of(), refused.issues()), call, response, model);
        }
    }

    @PostMapping("/desk/request-letter/{letter}/drop")
    @MayCall(value = {OFFICE, DRAFTER}, on = "letter")
    String drop(@PathVariable long letter, Actor actor, @RequestParam long version) {
        Letter dropped = drop.run(actor, letter, version);
        return to(dropped.id(), "dropped");
    }
}
