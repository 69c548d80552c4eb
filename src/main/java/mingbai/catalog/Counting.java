package mingbai.catalog;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import mingbai.catalog.Slot.Sort;

/**
 * Which duty a document discharges (履行归期), where nobody said so. Of periods: the one its title names, and no other; else the oldest open one whose term was
 * running on the day it was written (the report on March is written in April); else the one that day lies in; else the oldest open. It
 * serves the standing duty of its matter as well, one recorded fact, and every change before it.
 */
final class Counting {

    private final List<Slot> slots;

    private Counting(List<Slot> slots) {
        this.slots = slots;
    }

    static void count(List<Discharge> discharges, List<Slot> slots) {
        if (!discharges.isEmpty()) {
            Counting counting = new Counting(slots);
            discharges.stream().filter(Discharge::isLive).sorted(Comparator.comparing(Discharge::publishedOn).thenComparing(Discharge::document))
                    .forEach(counting::count);
        }
    }

    private void count(Discharge document) {
        if (document.movedTo() != null) {
            first(slot -> slot.code.equals(document.movedTo())).ifPresent(slot -> slot.take(document.publishedOn()));
            return;
        }
        period(document).ifPresent(slot -> slot.take(document.publishedOn()));
        first(slot -> slot.sort == Sort.STANDING).ifPresent(slot -> slot.take(document.publishedOn()));
        first(slot -> slot.sort == Sort.FORMED && slot.isOpen() && !slot.from.isAfter(document.publishedOn())).ifPresent(slot -> slot.take(document.publishedOn()));
        for (Slot slot : slots) {
            if (slot.sort == Sort.CHANGED) {
                document.toldOf(slot.from).ifPresent(slot::take);
            }
        }
    }

    private Optional<Slot> period(Discharge document) {
        LocalDate day = document.day();
        Optional<Slot> named = named(document.title());
        if (named.isPresent() || namesAnother(document.title())) {
            return named;
        }
        return period(slot -> slot.isOpen() && slot.from.isBefore(day) && !slot.due.day().isBefore(day))
                .or(() -> period(slot -> slot.period != null && slot.period.contains(day)))
                .or(() -> period(slot -> slot.isOpen() && !slot.from.isAfter(document.publishedOn())));
    }

    private Optional<Slot> named(String title) {
        String plain = plain(title);
        return period(slot -> slot.period != null && slot.period.isNamedIn(plain));
    }

    /** The title names a period of the length these duties have, and none of them is of it: the document is not theirs. */
    private boolean namesAnother(String title) {
        String plain = plain(title);
        return slots.stream().filter(slot -> slot.sort == Sort.PERIOD && slot.period != null).map(slot -> slot.period.cadence()).distinct()
                .anyMatch(cadence -> Period.namesOne(cadence, plain));
    }

    /** Slots stand in the order of their periods, the oldest first. */
    private Optional<Slot> period(Predicate<Slot> wanted) {
        return first(slot -> slot.sort == Sort.PERIOD && wanted.test(slot));
    }

    private Optional<Slot> first(Predicate<Slot> wanted) {
        for (Slot slot : slots) {
            if (wanted.test(slot)) {
                return Optional.of(slot);
            }
        }
        return Optional.empty();
    }

    /** Without spaces, ordinals as in labels: {@code 2026 年 1 季度} is {@code 2026年第一季度}. */
    private static String plain(String title) {
        String plain = title.replaceAll("\\s+", "").replaceAll("年0([1-9])月", "年$1月");
        for (int i = 1; i <= 4; i++) {
            plain = plain.replaceAll("年第?[" + i + "一二三四".charAt(i - 1) + "]季度", "年第" + "一二三四".charAt(i - 1) + "季度");
        }
        return plain;
    }
}
