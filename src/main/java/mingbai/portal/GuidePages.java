package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Published;
import mingbai.portal.Platform.Column;
import mingbai.publication.reading.PublicFilter;
import mingbai.publication.reading.PublicListReading;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How to get at an agency's information: the guide of Art. 12, and how to ask for what is not published (Arts. 27-36). */
@Controller
class GuidePages {

    private final AgencyReading agencies;
    private final Platforms platforms;
    private final Contacts contacts;
    private final Filings filings;
    private final PublicListReading lists;
    private final Published log;

    GuidePages(AgencyReading agencies, Platforms platforms, Contacts contacts, Filings filings, PublicListReading lists, Published log) {
        this.agencies = agencies;
        this.platforms = platforms;
        this.contacts = contacts;
        this.filings = filings;
        this.lists = lists;
        this.log = log;
    }

    @GetMapping("/agency/{code}/guide")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String guide(@PathVariable String code, HttpServletRequest request, Model model) {
        made(code, request);
        Agency agency = platforms.agency(code);
        model.addAttribute("page", new GuidePage(platforms.of(agency, Column.GUIDE, ""), agency.kind().label(), contacts.officeOf(agency), Contacts.of(agency),
                filings.links(code), lists.count(PublicFilter.ofAgency(code)), contacts.overseerOf(agency), Contacts.takesRequests(agency)));
        return "portal/guide";
    }

    @GetMapping("/agency/{code}/request")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String request(@PathVariable String code, HttpServletRequest request, Model model) {
        made(code, request);
        model.addAttribute("page", requestPage(platforms.agency(code)));
        return "portal/onrequest";
    }

    /** The application form to print and fill in by hand; the one that is sent from here is {@code request.web.ApplyPages}. */
    @GetMapping("/agency/{code}/request/form")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String form(@PathVariable String code, HttpServletRequest request, Model model) {
        made(code, request);
        RequestPage page = requestPage(platforms.agency(code));
        model.addAttribute("page", page);
        return "portal/requestform";
    }

    private RequestPage requestPage(Agency agency) {
        String acting = agency.facts().actedForBy();
        return new RequestPage(platforms.of(agency, Column.REQUEST, ""), Contacts.takesRequests(agency), contacts.officeOf(agency), Contacts.of(agency),
                acting.isEmpty() ? null : Link.of(agencies.nameOf(acting), "/agency/" + acting + "/request"), contacts.overseerOf(agency));
    }

    private void made(String code, HttpServletRequest request) {
        MadeFrom.of(log.size(), MadeFrom.agency(code), MadeFrom.AGENCIES, MadeFrom.documentsOf(code)).on(request);
    }
}
