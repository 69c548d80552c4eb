package mingbai.notice;

import java.util.List;
import mingbai.web.Role;

/** Who is to read a message: one person, or everybody who holds a role for an agency when the message is sent. */
public sealed interface Recipient {

    record Person(long account) implements Recipient {}

    record Holders(String agency, List<Role> roles) implements Recipient {}

    static Recipient person(long account) {
        return new Person(account);
    }

    static Recipient holders(String agency, Role... roles) {
        return new Holders(agency, List.of(roles));
    }
}
