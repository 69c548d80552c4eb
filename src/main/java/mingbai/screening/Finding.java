package mingbai.screening;

/**
 * One thing found in a text.
 *
 * @param start index of the first character in the text (UTF-16)
 * @param end   index after the last
 * @param match the characters as they stand in the text, with their spaces and full-width digits
 * @param valid whether it passes every test of its kind: check digit and date of an identity number, the place of a mark
 * @param note  in Chinese, what was tested and what to do
 */
public record Finding(Kind kind, int start, int end, String match, boolean valid, String note) {

    /**
     * Whether a submission has to wait for this. An identity number with a wrong check digit stops too: a typing error in it does
     * not make the person unrecognisable. The old form of 15 digits has no check digit and stops only where the words beside it say
     * what it is.
     */
    public boolean stops() {
        return kind.stops() && (valid || kind != Kind.ID_CARD || match.length() > IdCardNumber.OLD_LENGTH);
    }
}
