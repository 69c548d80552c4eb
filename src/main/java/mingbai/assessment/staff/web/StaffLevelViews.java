package mingbai.assessment.staff.web;

import java.util.List;
import java.util.Map;
import mingbai.assessment.staff.StaffAct;
import mingbai.assessment.staff.StaffObjection;
import mingbai.assessment.staff.StaffSheet;
import mingbai.web.Choice;
import mingbai.web.Issue;

/** What the pages of levels of persons show. */
public final class StaffLevelViews {

    private StaffLevelViews() {}

    /** One person of the list. @param waits whether an objection waits for its answer */
    public record Line(StaffSheet sheet, boolean waits) {

        public String address() {
            return "/desk/staff-levels?account=" + sheet.account() + "&year=" + sheet.year();
        }

        /** The figure as the list tells it: those in order of those that can be judged. */
        public String figure(StaffAct.Kind kind) {
            return kind == StaffAct.Kind.PUBLISHED ? Long.toString(sheet.tally(kind).all()) : sheet.tally(kind).good() + " / " + sheet.tally(kind).judged();
        }
    }

    public record ListPage(String agency, String agencyName, int year, List<Choice> agencies, List<Choice> years, List<Line> lines) {}

    /**
     * One person's sheet.
     *
     * @param own     whether it is the caller's own
     * @param manages whether the caller sees the list of a whole agency
     * @param answers whether the caller may answer what the person objects to
     */
    public record SheetPage(StaffSheet sheet, String agencyName, List<Choice> years, List<StaffObjection> objections, boolean own, boolean manages, boolean answers, Map<String, String> typed,
            List<Issue> issues, String notice) {

        public List<StaffAct.Kind> kinds() {
            return List.of(StaffAct.Kind.values());
        }

        public String address() {
            return own ? "/desk/staff-levels/mine" : "/desk/staff-levels";
        }

        public boolean waits() {
            return objections.stream().anyMatch(objection -> objection.answer() == null);
        }

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }
}
