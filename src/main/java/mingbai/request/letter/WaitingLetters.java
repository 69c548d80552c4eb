package mingbai.request.letter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.request.reading.LetterReading;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.stereotype.Component;

/** Letters to be signed, for the office and the leader who did not write them; letters to be sent, for the office. */
@Component
class WaitingLetters implements WaitingWork {

    private final LetterReading letters;

    WaitingLetters(LetterReading letters) {
        this.letters = letters;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        Set<String> signs = new LinkedHashSet<>(caller.agenciesFor(Role.OFFICE));
        signs.addAll(caller.agenciesFor(Role.LEADER));
        return Stream.concat(
                letters.toServe(caller.agenciesFor(Role.OFFICE), MOST).stream().map(row -> item(row, "送达已签发的文书", "待送达", Tone.SOON, "送达")),
                letters.toSign(signs, account, MOST).stream().map(row -> item(row, "签发文书", "待签发", Tone.NEWS, "签发"))).limit(MOST).toList();
    }

    private static Item item(LetterReading.Row row, String what, String status, Tone tone, String act) {
        String title = LetterKind.valueOf(row.kind()).label() + "：" + row.subject();
        return new Item(title, row.agency(), what, row.writtenAt(), null, status, tone, act, "/desk/request-letter/" + row.id());
    }

    @Override
    public Kind kind() {
        return Kind.REQUESTS;
    }
}
