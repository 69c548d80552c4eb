package mingbai.channel;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingbai.channel.reading.PushReading;
import mingbai.publication.reading.DeskReading;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.stereotype.Component;

/** What could not be sent to another portal: for its office. */
@Component
class WaitingPushes implements WaitingWork {

    private final PushReading pushes;
    private final DeskReading documents;

    WaitingPushes(PushReading pushes, DeskReading documents) {
        this.pushes = pushes;
        this.documents = documents;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        Set<String> agencies = new LinkedHashSet<>(caller.agenciesFor(Role.OFFICE));
        return pushes.list(agencies, Push.State.FAILED, MOST, 0).stream().map(this::item).toList();
    }

    private Item item(Push push) {
        String title = documents.document(push.document()).map(DeskReading.DocumentRow::title).orElse("文件");
        Instant since = push.endedAt() == null ? push.createdAt() : push.endedAt();
        return new Item(title, push.agency(), "向其他平台" + push.action().label() + "没有送达", since, null, Push.State.FAILED.label(), Tone.LATE, "查看原因", "/desk/pushes?state=FAILED");
    }
}
