package mingbai.desk;

import mingbai.web.MayCall;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /desk/keys}: what can be done with the keyboard, which is everything. */
@Controller
class KeysPages {

    @GetMapping("/desk/keys")
    @MayCall(signedIn = true)
    String keys() {
        return "desk/keys";
    }
}
