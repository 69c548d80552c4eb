package mingbai.inquiry.concern;

import java.time.LocalDate;

/** A subject an agency got many inquiries on in one week. @param last day of the week @param before in the eight weeks before, together */
public record HotInquiry(String agency, String category, String label, long thisWeek, long before, LocalDate last) {

    /** One signal for a subject in a calendar week. */
    public String once() {
        return "inquiries " + agency + " " + category + " " + last.get(java.time.temporal.IsoFields.WEEK_BASED_YEAR) + "-" + last.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
