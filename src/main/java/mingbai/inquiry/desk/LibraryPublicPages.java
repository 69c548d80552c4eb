package mingbai.inquiry.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.desk.LibraryDeskPage.Line;
import mingbai.inquiry.desk.LibraryDeskPage.Public;
import mingbai.inquiry.desk.LibraryDeskPage.PublicOne;
import mingbai.inquiry.library.LibraryEntry;
import mingbai.inquiry.library.LibraryReading;
import mingbai.inquiry.library.LibraryState;
import mingbai.ledger.Ids;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /inquiry/library}: what holds today of the answer library, for everybody. */
@Controller
class LibraryPublicPages {

    private static final int SIZE = 20;
    private static final int WORDS = 60;

    private final LibraryReading library;
    private final AgencyReading agencies;
    private final InquiryBook book;

    LibraryPublicPages(LibraryReading library, AgencyReading agencies, InquiryBook book) {
        this.library = library;
        this.agencies = agencies;
        this.book = book;
    }

    @GetMapping("/inquiry/library")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String list(@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "1") String page, Model model) {
        String plain = words.strip().replace("\0", "");
        String cut = plain.length() > WORDS ? plain.substring(0, WORDS) : plain;
        String address = cut.isEmpty() ? "/inquiry/library" : "/inquiry/library?words=" + URLEncoder.encode(cut, StandardCharsets.UTF_8);
        Paging paging = Paging.of(page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1, SIZE, library.countLive(cut, ""), address);
        List<Line> lines = library.live(cut, "", SIZE, paging.offset()).stream().map(entry -> new Line(entry, agencies.nameOf(entry.agency()), "", true)).toList();
        model.addAttribute("page", new Public(cut, lines, paging));
        return "inquiry/library";
    }

    @GetMapping("/inquiry/library/{entry}")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String one(@PathVariable String entry, HttpServletResponse response, Model model) {
        LibraryEntry found = (entry.matches(Ids.PATTERN) ? library.find(Long.parseLong(entry)) : java.util.Optional.<LibraryEntry>empty())
                .filter(one -> one.wasPublic() && one.state() != LibraryState.SEALED && !book.today().isBefore(one.validFrom())).orElseThrow(NotFound::new);
        String gone = found.isShownOn(book.today()) ? "" : found.ended() != null ? found.ended().on() + "停用：" + found.ended().why() : "有效期至" + found.validUntil() + "，已经过期。";
        if (!gone.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
        }
        model.addAttribute("page", new PublicOne(found, agencies.nameOf(found.agency()), gone));
        return "inquiry/library-one";
    }
}
