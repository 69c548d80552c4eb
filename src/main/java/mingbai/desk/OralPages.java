package mingbai.desk;

import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.review.ConfirmOral;
import mingbai.review.reading.ReviewReading;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/opinion/{opinion}}: the person who approved orally confirms it. Shown to nobody else. */
@Controller
class OralPages {

    private final ReviewReading reviews;
    private final AgencyReading agencies;
    private final ConfirmOral confirm;

    OralPages(ReviewReading reviews, AgencyReading agencies, ConfirmOral confirm) {
        this.reviews = reviews;
        this.agencies = agencies;
        this.confirm = confirm;
    }

    @GetMapping("/desk/opinion/{opinion}")
    @MayCall(signedIn = true)
    String show(@PathVariable long opinion, Actor actor, Model model) {
        ReviewReading.Oral oral = reviews.oral(opinion, actor.accountId()).orElseThrow(NotFound::new);
        model.addAttribute("page", new OralPage(oral, agencies.nameOf(oral.agency())));
        return "desk/oral";
    }

    @PostMapping("/desk/opinion/{opinion}/confirm")
    @MayCall(signedIn = true)
    String confirm(@PathVariable long opinion, Actor actor) {
        reviews.oral(opinion, actor.accountId()).orElseThrow(NotFound::new);
        confirm.run(actor, opinion);
        return "redirect:/desk";
    }
}
