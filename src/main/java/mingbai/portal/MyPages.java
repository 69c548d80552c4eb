package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mingbai.agency.reading.AgencyReading;
import mingbai.notice.QuietMail;
import mingbai.notice.contact.Affair;
import mingbai.notice.contact.Affairs;
import mingbai.notice.contact.Contact;
import mingbai.notice.contact.ContactVisit;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /my}: what a citizen has before the agencies, across the modules, for who proved to hold the contact given there. How one gets in is {@link MyEntryPages}. */
@Controller
class MyPages {

    private final List<Affairs> kinds;
    private final ContactVisit visits;
    private final QuietMail quiet;
    private final AgencyReading agencies;
    private final MyEntryPages entry;
    private final Clock clock;

    MyPages(List<Affairs> kinds, ContactVisit visits, QuietMail quiet, AgencyReading agencies, MyEntryPages entry, Clock clock) {
        this.kinds = List.copyOf(kinds);
        this.visits = visits;
        this.quiet = quiet;
        this.agencies = agencies;
        this.entry = entry;
        this.clock = clock;
    }

    @GetMapping("/my")
    @MayCall(anyone = true)
    String show(@RequestParam(defaultValue = "") String done, HttpServletRequest call, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        Optional<Contact> contact = visits.of(call);
        if (contact.isEmpty()) {
            return entry.show(done.equals("left") ? "已经退出。" : done.equals("ended") ? "查看时间已经结束，请重新进入。" : "", response, model);
        }
        model.addAttribute("page", page(contact.get(), done));
        return "portal/my";
    }

    private MyPage page(Contact contact, String done) {
        List<MyPage.Line> lines = new ArrayList<>();
        boolean full = false;
        for (Affairs kind : kinds) {
            List<Affair> found = kind.of(contact);
            full |= found.size() >= Affairs.MOST;
            shown(contact, found).forEach(affair -> lines.add(new MyPage.Line(affair, affair.agency(), "/my/" + kind.kind() + "/" + affair.number())));
        }
        Map<String, String> names = agencies.namesOf(lines.stream().map(MyPage.Line::agency).collect(Collectors.toSet()));
        boolean mail = contact.way() == Contact.Way.EMAIL;
        return new MyPage(contact.masked(), mail, mail && quiet.isQuiet(contact.value()), lines.stream()
                .sorted(Comparator.comparing((MyPage.Line line) -> line.affair().since()).reversed())
                .map(line -> new MyPage.Line(line.affair(), names.getOrDefault(line.agency(), line.agency()), line.address())).toList(), full,
                switch (done) {
                    case "off" -> "邮件通知已经关闭。";
                    case "on" -> "邮件通知已经打开。";
                    default -> "";
                });
    }

    /** Telephone numbers are given out again some months after they were given up: who has one now sees nothing that may be of who had it before. */
    private List<Affair> shown(Contact contact, List<Affair> found) {
        LocalDate since = LocalDate.now(clock).minusYears(1);
        return contact.way() == Contact.Way.EMAIL ? found : found.stream().filter(affair -> !affair.since().isBefore(since)).toList();
    }

    @GetMapping("/my/{kind:[a-z-]{1,30}}/{number}")
    @MayCall(anyone = true)
    String open(@PathVariable String kind, @PathVariable String number, HttpServletRequest call, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        Optional<Contact> contact = visits.of(call);
        if (contact.isEmpty()) {
            return "redirect:/my?done=ended";
        }
        Affairs affairs = kinds.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow(NotFound::new);
        if (shown(contact.get(), affairs.of(contact.get())).stream().noneMatch(affair -> affair.number().equals(number))) {
            throw new NotFound();
        }
        return "redirect:" + affairs.enter(contact.get(), number, response).orElseThrow(NotFound::new);
    }

    /** Whoever holds an address decides whether notices come; letters asked for by mail do in any case. */
    @PostMapping("/my/notices")
    @MayCall(anyone = true)
    String notices(@RequestParam(defaultValue = "") String want, HttpServletRequest call) {
        Optional<Contact> contact = visits.of(call).filter(one -> one.way() == Contact.Way.EMAIL);
        if (contact.isEmpty()) {
            return "redirect:/my?done=ended";
        }
        boolean off = want.equals("off");
        quiet.set(contact.get().value(), off);
        return "redirect:/my?done=" + (off ? "off" : "on");
    }

    @PostMapping("/my/leave")
    @MayCall(anyone = true)
    String leave(HttpServletRequest call, HttpServletResponse response) {
        visits.end(call, response);
        return "redirect:/my?done=left";
    }
}
