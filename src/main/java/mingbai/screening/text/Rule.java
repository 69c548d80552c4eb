package mingbai.screening.text;

import java.util.function.Consumer;

/** One sort of contradiction. Holds no state: the same rule reads many texts at once. */
interface Rule {

    void read(Reading text, Consumer<Doubt> found);
}
