package mingbai.channel;

import java.util.Arrays;
import mingbai.storage.FileOwner;
import mingbai.web.Caller;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Photos of showings are evidence for the desk, never public: people stand before boards. */
@Component
class ShowingPhotos implements FileOwner {

    static final String KIND = "showing-photo";

    private final ShowingTable showings;

    ShowingPhotos(ShowingTable showings) {
        this.showings = showings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean owns(String hash) {
        return showings.showsPhoto(hash);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String hash, @Nullable Caller caller) {
        return caller != null && showings.agenciesOfPhoto(hash).stream()
                .anyMatch(agency -> Arrays.stream(Role.values()).filter(role -> !role.administers()).anyMatch(role -> caller.holds(role, agency)));
    }
}
