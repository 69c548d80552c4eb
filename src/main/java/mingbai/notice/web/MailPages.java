package mingbai.notice.web;

import static mingbai.web.Role.SYSTEM_ADMIN;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.notice.EndMail;
import mingbai.notice.Mail;
import mingbai.notice.MailboxStates;
import mingbai.notice.SendMail;
import mingbai.notice.reading.MailReading;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Place;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/mail}: what waits to be mailed, what was, and what did not go out, for the administrator of the whole platform. */
@Controller
class MailPages {

    private static final int SIZE = 50;

    private final MailReading mails;
    private final SendMail sendMail;
    private final EndMail endMail;
    private final AgencyReading agencies;
    private final List<MailboxStates> boxes;

    MailPages(MailReading mails, SendMail sendMail, EndMail endMail, AgencyReading agencies, List<MailboxStates> boxes) {
        this.mails = mails;
        this.sendMail = sendMail;
        this.endMail = endMail;
        this.agencies = agencies;
        this.boxes = List.copyOf(boxes);
    }

    @Bean
    static Place mailPlace() {
        return new Place("mail", "邮件通知", "/desk/mail", 830, Set.of(SYSTEM_ADMIN));
    }

    @GetMapping("/desk/mail")
    @MayCall(SYSTEM_ADMIN)
    String list(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String done,
            HttpServletRequest request, Model model) {
        requireOfTheWhole(request);
        Mail.@Nullable State wanted = Arrays.stream(Mail.State.values()).filter(value -> value.name().equals(state)).findFirst().orElse(null);
        String chosen = wanted == null ? "" : wanted.name();
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("", mails.count(null));
        Arrays.stream(Mail.State.values()).forEach(value -> counts.put(value.name(), mails.count(value)));
        Paging paging = Paging.of(page, SIZE, counts.getOrDefault(chosen, 0L), "/desk/mail?state=" + chosen);
        model.addAttribute("page", new MailPage(mails.list(wanted, SIZE, paging.offset()), counts, chosen, paging, sendMail.whyOff(), done.isEmpty() ? "" : "已重新排队，马上再发。",
                boxes.stream().flatMap(some -> some.states().stream()).toList()));
        return "notice/mail";
    }

    @PostMapping("/desk/mail/again")
    @MayCall(SYSTEM_ADMIN)
    String again(@RequestParam(defaultValue = "") String mail, Actor actor, HttpServletRequest request) {
        requireOfTheWhole(request);
        if (!mail.matches(Ids.PATTERN)) {
            throw new NotFound();
        }
        endMail.again(actor, Long.parseLong(mail));
        return "redirect:/desk/mail?state=WAITING&done=1";
    }

    private void requireOfTheWhole(HttpServletRequest request) {
        Set<String> codes = Objects.requireNonNull(Caller.of(request)).agenciesFor(SYSTEM_ADMIN);
        boolean ofTheWhole = codes.contains("") || codes.stream().flatMap(code -> agencies.byCode(code).stream()).anyMatch(agency -> agency.parent().isEmpty());
        if (!ofTheWhole) {
            throw new Refused(List.of(Issue.whole("邮件通知是整个平台共用的，只有平台管理员可以查看。")));
        }
    }
}
