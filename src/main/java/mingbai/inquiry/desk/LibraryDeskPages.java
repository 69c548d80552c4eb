package mingbai.inquiry.desk;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.answer.GoneReason;
import mingbai.inquiry.answer.PublicFace;
import mingbai.inquiry.answer.InquiryAnswers;
import mingbai.inquiry.desk.LibraryDeskPage.Form;
import mingbai.inquiry.desk.LibraryDeskPage.Line;
import mingbai.inquiry.desk.LibraryDeskPage.Listed;
import mingbai.inquiry.handle.TypedText;
import mingbai.inquiry.library.LibraryEntry;
import mingbai.inquiry.library.LibraryReading;
import mingbai.inquiry.library.LibraryState;
import mingbai.inquiry.library.LibraryWords;
import mingbai.inquiry.library.WriteLibraryEntry;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/inquiry/library}: the answer library kept and, at the service desk, looked into. */
@Controller
class LibraryDeskPages {

    private static final int SIZE = 50;

    private final LibraryReading library;
    private final WriteLibraryEntry write;
    private final InquiryScope scopes;
    private final AgencyReading agencies;
    private final InquiryBook book;
    private final InquiryAnswers answers;

    LibraryDeskPages(LibraryReading library, WriteLibraryEntry write, InquiryScope scopes, AgencyReading agencies, InquiryBook book, InquiryAnswers answers) {
        this.library = library;
        this.write = write;
        this.scopes = scopes;
        this.agencies = agencies;
        this.book = book;
        this.answers = answers;
    }

    @GetMapping("/desk/inquiry/library")
    @MayCall({OFFICE, DRAFTER, LEADER, INSPECTOR})
    String list(@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "1") String page, HttpServletRequest call, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        Set<String> scope = scopes.of(caller);
        String cut = words.length() > 60 ? words.substring(0, 60) : words;
        Paging paging = Paging.of(page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1, SIZE, library.count(scope, cut),
                cut.isBlank() ? "/desk/inquiry/library" : "/desk/inquiry/library?words=" + URLEncoder.encode(cut, StandardCharsets.UTF_8));
        List<LibraryEntry> found = library.of(scope, cut, SIZE, paging.offset());
        Map<String, String> names = agencies.namesOf(found.stream().map(LibraryEntry::agency).distinct().toList());
        List<Line> lines = found.stream().map(entry -> new Line(entry, names.getOrDefault(entry.agency(), entry.agency()), state(entry), entry.isShownOn(book.today()))).toList();
        model.addAttribute("page", new Listed(lines, cut, paging, caller.holdsAnywhere(OFFICE) || caller.holdsAnywhere(DRAFTER)));
        return "inquiry/desk-library";
    }

    private String state(LibraryEntry entry) {
        boolean over = entry.state() == LibraryState.LIVE && book.today().isAfter(entry.validUntil());
        return over ? "已过期" : entry.state() == LibraryState.LIVE && book.today().isBefore(entry.validFrom()) ? "未到日期" : entry.state().label();
    }

    /** @param source an inquiry whose public answer is taken over @param replaces an entry it is to take the place of */
    @GetMapping("/desk/inquiry/library/new")
    @MayCall({OFFICE, DRAFTER})
    String begin(@RequestParam(defaultValue = "") String source, @RequestParam(defaultValue = "") String replaces, HttpServletRequest call, Model model) {
        Set<String> own = own(call);
        LibraryEntry before = entry(replaces, own);
        PublicFace face = source.matches(Ids.PATTERN) ? book.find(Long.parseLong(source)).filter(asked -> own.contains(asked.agency())).flatMap(answers::live)
                .map(answer -> answer.face()).orElse(PublicFace.NONE) : PublicFace.NONE;
        String agency = before == null ? "" : before.agency();
        return form(new Form(null, choices(own), agency, before == null ? "" : before.category(), before == null ? face.title() : before.question(),
                before == null ? face.answer() : before.answer(), book.today().toString(), book.today().plusYears(1).toString(), face.equals(PublicFace.NONE) ? "" : source,
                before == null ? "" : replaces, true, false, List.of(), ""), model);
    }

    private @org.jspecify.annotations.Nullable LibraryEntry entry(String id, Set<String> own) {
        return id.matches(Ids.PATTERN) ? library.find(Long.parseLong(id)).filter(one -> own.contains(one.agency())).orElse(null) : null;
    }

    private Set<String> own(HttpServletRequest call) {
        return scopes.of(Objects.requireNonNull(Caller.of(call)), List.of(OFFICE, DRAFTER));
    }

    private List<Choice> choices(Set<String> own) {
        return agencies.namesOf(own).entrySet().stream().map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList();
    }

    private static String form(Form form, Model model) {
        model.addAttribute("page", form);
        return "inquiry/desk-library-one";
    }

    @PostMapping("/desk/inquiry/library/new")
    @MayCall({OFFICE, DRAFTER})
    String begin(@RequestParam Map<String, String> typed, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Set<String> own = own(call);
        return tried(typed, null, own, response, model, () -> {
            if (!own.contains(typed.getOrDefault("agency", ""))) {
                throw new Refused("agency", "请选择单位");
            }
            LibraryEntry before = entry(typed.getOrDefault("replaces", ""), own);
            return write.begin(actor, typed.getOrDefault("agency", ""), words(typed), id(typed, "source"), before == null ? 0 : before.id());
        });
    }

    private static long id(Map<String, String> typed, String field) {
        String text = typed.getOrDefault(field, "");
        return text.matches(Ids.PATTERN) ? Long.parseLong(text) : 0;
    }

    private static LibraryWords words(Map<String, String> typed) {
        return new LibraryWords(typed.getOrDefault("category", ""), typed.getOrDefault("question", ""), typed.getOrDefault("answer", ""),
                TypedText.day("validFrom", typed.getOrDefault("validFrom", ""), "有效期首日"), TypedText.day("validUntil", typed.getOrDefault("validUntil", ""), "有效期末日"));
    }

    private String tried(Map<String, String> typed, @org.jspecify.annotations.Nullable LibraryEntry entry, Set<String> own, HttpServletResponse response, Model model,
            Supplier<LibraryEntry> act) {
        try {
            return "redirect:/desk/inquiry/library/" + act.get().id() + "?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(new Form(entry, choices(own), typed.getOrDefault("agency", ""), typed.getOrDefault("category", ""), typed.getOrDefault("question", ""),
                    typed.getOrDefault("answer", ""), typed.getOrDefault("validFrom", ""), typed.getOrDefault("validUntil", ""), typed.getOrDefault("source", ""),
                    typed.getOrDefault("replaces", ""), true, false, refused.issues(), ""), model);
        }
    }

    @GetMapping("/desk/inquiry/library/{libraryentry}")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR}, on = "libraryentry")
    String one(@PathVariable long libraryentry, @RequestParam(defaultValue = "") String done, HttpServletRequest call, Model model) {
        return show(libraryentry, List.of(), done.isEmpty() ? "" : "已办理。", call, model);
    }

    private String show(long id, List<Issue> issues, String notice, HttpServletRequest call, Model model) {
        LibraryEntry entry = library.find(id).filter(one -> one.state() != LibraryState.SEALED).orElseThrow(NotFound::new);
        Caller caller = Objects.requireNonNull(Caller.of(call));
        boolean writes = caller.holds(OFFICE, entry.agency()) || caller.holds(DRAFTER, entry.agency());
        return form(new Form(entry, List.of(), entry.agency(), entry.category(), entry.question(), entry.answer(), entry.validFrom().toString(), entry.validUntil().toString(), "", "",
                writes, entry.isShownOn(book.today()), issues, notice), model);
    }

    /** {@code act}: {@code save submit back end}. */
    @PostMapping("/desk/inquiry/library/{libraryentry}")
    @MayCall(value = {OFFICE, DRAFTER}, on = "libraryentry")
    String act(@PathVariable long libraryentry, @RequestParam Map<String, String> typed, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        long version = typed.getOrDefault("version", "").matches("\\d{1,9}") ? Long.parseLong(typed.get("version")) : -1;
        String act = typed.getOrDefault("act", "");
        if (act.equals("save") || act.equals("submit")) {
            return tried(typed, library.find(libraryentry).orElseThrow(NotFound::new), Set.of(), response, model, () -> {
                LibraryEntry saved = write.save(actor, libraryentry, version, words(typed));
                return act.equals("save") ? saved : write.submit(actor, libraryentry, saved.version());
            });
        }
        try {
            if (act.equals("back")) {
                write.takeBack(actor, libraryentry, version);
            } else {
                write.end(actor, libraryentry, version, GoneReason.chosen(typed.getOrDefault("reason", "")));
            }
            return "redirect:/desk/inquiry/library/" + libraryentry + "?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(libraryentry, refused.issues(), "", call, model);
        }
    }
}
