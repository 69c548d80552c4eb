package mingbai.request.web;

import static mingbai.web.Role.OFFICE;

import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.IdentityBook;
import mingbai.request.RenewSecret;
import mingbai.request.ShowIdentity;
import mingbai.request.ShowIdentity.Seen;
import mingbai.web.Download;
import mingbai.web.MayCall;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/request/…/identity}: proofs of identity for the office that handles the request; each look is on record. A new secret is given here too. */
@Controller
class IdentityPages {

    private final CaseBook book;
    private final IdentityBook identities;
    private final ShowIdentity show;
    private final RenewSecret renew;

    IdentityPages(CaseBook book, IdentityBook identities, ShowIdentity show, RenewSecret renew) {
        this.book = book;
        this.identities = identities;
        this.show = show;
        this.renew = renew;
    }

    @GetMapping("/desk/request/{request}/identity")
    @MayCall(value = OFFICE, on = "request")
    String page(@PathVariable long request, Model model) {
        return page(request, null, model);
    }

    @PostMapping("/desk/request/{request}/identity")
    @MayCall(value = OFFICE, on = "request")
    String numbers(Actor actor, @PathVariable long request, Model model) {
        return page(request, show.numbers(actor, request), model);
    }

    private String page(long request, java.util.@Nullable List<Seen> seen, Model model) {
        model.addAttribute("page", new ApplicantDeskPage.Identities(book.get(request), book.applicants(request), identities.of(request), seen));
        return "request/identity";
    }

    @PostMapping("/desk/request/{request}/identity/file/{proof}")
    @MayCall(value = OFFICE, on = "request")
    ResponseEntity<Resource> file(Actor actor, @PathVariable long request, @PathVariable long proof) {
        ShowIdentity.Opened opened = show.file(actor, request, proof);
        return Download.of(opened.content().get(), opened.name());
    }

    @GetMapping("/desk/request/{request}/secret")
    @MayCall(value = OFFICE, on = "request")
    String secret(@PathVariable long request, Model model) {
        model.addAttribute("page", new ApplicantDeskPage.Secret(book.get(request), ""));
        return "request/secret";
    }

    @PostMapping("/desk/request/{request}/secret")
    @MayCall(value = OFFICE, on = "request")
    String newSecret(Actor actor, @PathVariable long request, Model model) {
        model.addAttribute("page", new ApplicantDeskPage.Secret(book.get(request), renew.run(actor, request)));
        return "request/secret";
    }
}
