package mingbai.report.check.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import mingbai.report.check.web.CheckPage.Result;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/report/check}: a text is pasted or a file sent, and what cannot be right in it is shown at once; since nothing is kept there is nowhere to redirect to. */
@Controller
class CheckPages {

    @GetMapping("/desk/report/check")
    @MayCall(signedIn = true)
    String ask(Model model) {
        return show(CheckPage.empty(), model);
    }

    @PostMapping("/desk/report/check")
    @MayCall(signedIn = true)
    String check(@RequestParam(defaultValue = "") String text, @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable MultipartFile previous, HttpServletResponse response, Model model) {
        try {
            return show(new CheckPage(text, List.of(), result(text, file, previous)), model);
        } catch (Refused refused) {
            response.setStatus(422);
            return show(new CheckPage(text, refused.issues(), null), model);
        }
    }

    private static Result result(String text, @Nullable MultipartFile file, @Nullable MultipartFile previous) {
        boolean sent = file != null && !file.isEmpty();
        if (sent && !text.isBlank()) {
            throw new Refused("file", "粘贴文字和上传文件一次只核对一样，请清空其中一样");
        }
        if (file != null && sent) {
            return LookThrough.file(file, previous);
        }
        if (text.isBlank()) {
            throw new Refused("text", "请粘贴要核对的文字，或者选择文件");
        }
        return LookThrough.text(text, "粘贴的文字");
    }

    private static String show(CheckPage page, Model model) {
        model.addAttribute("page", page);
        return "report/check";
    }
}
