package mingbai.participation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The part of each kind. A kind nobody offers a part for cannot be begun. */
@Component
public class ActivityParts {

    private final Map<ActivityKind, ActivityPart> parts = new EnumMap<>(ActivityKind.class);

    ActivityParts(List<ActivityPart> offered) {
        for (ActivityPart part : offered) {
            part.kinds().forEach(kind -> {
                if (parts.put(kind, part) != null) {
                    throw new IllegalStateException("two parts for activities of kind " + kind);
                }
            });
        }
    }

    public ActivityPart of(ActivityKind kind) {
        ActivityPart part = parts.get(kind);
        if (part == null) {
            throw new IllegalStateException("nobody offers a part for activities of kind " + kind);
        }
        return part;
    }

    public List<ActivityKind> kinds() {
        return List.copyOf(parts.keySet());
    }
}
