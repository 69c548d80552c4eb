package mingbai.request;

/**
 * Whose opinion is asked (被征求意见方).
 *
 * @param agency code of the other agency, "" for a third party and for bodies that are not on this platform
 * @param reason why it is asked: what of its rights is touched, or what it made together with this agency
 */
public record Party(long id, PartyKind kind, String agency, String name, String contact, String phone, String address, String reason) {

    String canonical() {
        return String.join("\u001f", "party", Long.toString(id), kind.name(), agency, name, contact, phone, address, reason);
    }
}
