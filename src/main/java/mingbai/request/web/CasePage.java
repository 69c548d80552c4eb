package mingbai.request.web;

import java.util.List;
import mingbai.request.Applicant;
import mingbai.request.CasePart;
import mingbai.request.Clocks;
import mingbai.request.FactRow;
import mingbai.request.RequestCase;

/** One request on the desk. */
public record CasePage(RequestCase request, String agencyName, Clocks clocks, List<Applicant> applicants, List<FactRow> facts, List<CasePart.Section> sections,
        String notice) {}
