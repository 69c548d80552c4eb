package mingbai.notice.contact;

/** Port: brings a code to a contact of one way. */
interface CodeCarrier {

    Contact.Way way();

    /** Why no code goes this way, in a sentence for the form; empty when it does. */
    String whyOff();

    /** Hands the code over, now; may take as long as the network does. @return why it did not go out, without the contact; empty when it did */
    String carry(Contact contact, String code);
}
