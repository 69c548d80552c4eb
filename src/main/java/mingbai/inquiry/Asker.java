package mingbai.inquiry;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who asks, as far as the person says. Nobody needs to say a name to ask something; without a contact the answer is read with number and code.
 *
 * @param name  "" of somebody who does not say
 * @param phone telephone number as typed, or ""
 */
public record Asker(String name, String phone, String email, String address) {

    public static final Asker UNKNOWN = new Asker("", "", "", "");

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("name", name);
        state.put("phone", phone);
        state.put("email", email);
        state.put("address", address);
        return state;
    }
}
