package mingbai.inquiry.misconduct;

import mingbai.storage.Sealed;

/** A file handed in with a report or a message, already sealed. @param name as the sender calls it, in clear only here */
public record Evidence(String name, Sealed file) {

    @Override
    public String toString() {
        return "Evidence";
    }
}
