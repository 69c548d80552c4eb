package mingbai.publication;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Index number (索引号), {@code front/year-serial}: unique, given at first publication, kept for ever, through withdrawal and reform of the
 * agency. It is also the address: {@code /doc/front/year-serial}. Source: 政府信息公开目录系统实施指引.
 *
 * @param org front: unified credit code, else the agency code padded to nine
 * @param no  back: as given here {@code 2026-00014}; an imported number is kept verbatim
 */
public record IndexNumber(String org, String no) {

    /** Five digits; the hundred-thousandth document of a front and year is refused loudly. */
    static final int LAST_SERIAL = 99_999;

    private static final Pattern FORM = Pattern.compile("([0-9A-Za-z\\-]{1,32})/([0-9A-Za-z\\-]{1,32})");
    private static final Pattern COUNTED = Pattern.compile("(\\d{4})-(\\d{5})");

    static IndexNumber of(String front, int year, int serial) {
        if (serial > LAST_SERIAL) {
            throw new IllegalStateException("the index numbers of " + front + " for " + year + " are used up: " + serial);
        }
        return new IndexNumber(front, "%d-%05d".formatted(year, serial));
    }

    public static Optional<IndexNumber> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        return form.matches() ? Optional.of(new IndexNumber(form.group(1), form.group(2))) : Optional.empty();
    }

    /** Year and serial when the number is of the counted form: an imported one advances the counter. */
    Optional<int[]> counted() {
        Matcher parts = COUNTED.matcher(no);
        return parts.matches() ? Optional.of(new int[] {Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))}) : Optional.empty();
    }

    @Override
    public String toString() {
        return org + "/" + no;
    }

    public String address() {
        return "/doc/" + org + "/" + no;
    }
}
