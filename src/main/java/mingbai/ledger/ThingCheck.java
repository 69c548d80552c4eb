package mingbai.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingbai.merkle.Hash;
import mingbai.merkle.Json;
import mingbai.merkle.Malformed;
import org.jspecify.annotations.Nullable;

/** Compares what the tables of all modules hold now with what the last act on each thing said it left. */
final class ThingCheck {

    private static final int PAGE = 500;

    private final CheckReading reading;
    private final Map<String, LedgeredState> states;
    private final Set<Long> erased;
    private final Consumer<Finding> findings;
    private final Map<String, Set<String>> seen = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();

    ThingCheck(CheckReading reading, List<LedgeredState> states, Set<Long> erased, Consumer<Finding> findings) {
        this.reading = reading;
        this.states = states.stream().collect(Collectors.toMap(LedgeredState::kind, Function.identity()));
        this.erased = erased;
        this.findings = findings;
    }

    void run() {
        states.values().forEach(this::states);
        vouched();
    }

    private void states(LedgeredState state) {
        Set<String> ids = seen.computeIfAbsent(state.kind(), kind -> new HashSet<>());
        Map<String, Map<String, ?>> page = new HashMap<>();
        try {
            state.each((id, now) -> {
                ids.add(id);
                page.put(id, now);
                if (page.size() == PAGE) {
                    compare(state.kind(), page);
                    page.clear();
                }
            });
            compare(state.kind(), page);
        } catch (RuntimeException e) {
            findings.accept(new Finding("种类 " + state.kind(), "读不出现状：" + e.getMessage()));
        }
    }

    private void compare(String kind, Map<String, Map<String, ?>> page) {
        if (page.isEmpty()) {
            return;
        }
        Map<String, CheckReading.Thing> newest = reading.newest(kind, page.keySet()).stream()
                .collect(Collectors.toMap(CheckReading.Thing::id, Function.identity()));
        page.forEach((id, now) -> {
            CheckReading.Thing thing = newest.get(id);
            if (thing == null) {
                say(kind, id, "在数据表里，却没有任何行为记载过它");
            } else if (thing.digest() == null || thing.salt() == null) {
                say(kind, id, "台账编号 " + thing.line() + " 记载它已删除，数据表里却还有");
            } else if (!Draft.commitment(thing.salt(), Json.canonical(now)).equals(Hash.of(thing.digest()))) {
                say(kind, id, "与台账编号 " + thing.line() + " 记载的最后状态（第 " + thing.version() + " 版）不符，在台账之外被改动过");
            }
        });
    }

    /** Every row of things against the act it names, and every thing that should still be there against what was seen. */
    private void vouched() {
        CheckReading.Thing at = new CheckReading.Thing("", "", Long.MIN_VALUE, 0, null, null);
        List<CheckReading.Vouched> page = reading.things(at, PAGE);
        CheckReading.@Nullable Thing before = null;
        while (!page.isEmpty()) {
            for (CheckReading.Vouched row : page) {
                act(row);
                if (before != null && !sameThing(before, row.thing())) {
                    present(before);
                }
                before = row.thing();
            }
            at = page.getLast().thing();
            page = reading.things(at, PAGE);
        }
        if (before != null) {
            present(before);
        }
    }

    private static boolean sameThing(CheckReading.Thing one, CheckReading.Thing other) {
        return one.kind().equals(other.kind()) && one.id().equals(other.id());
    }

    private void act(CheckReading.Vouched row) {
        CheckReading.Thing thing = row.thing();
        if (row.json() == null) {
            if (!erased.contains(thing.line())) {
                say(thing.kind(), thing.id(), "第 " + thing.version() + " 版所属的台账编号 " + thing.line() + " 没有内容");
            }
        } else if (!things(row.json()).contains(new SequencedAct.Thing(thing.kind(), thing.id(), thing.version(), hex(thing.digest())))) {
            say(thing.kind(), thing.id(), "第 " + thing.version() + " 版与台账编号 " + thing.line() + " 的内容不符，事物表被改动过");
        }
    }

    private static List<SequencedAct.Thing> things(String json) {
        try {
            return SequencedAct.things(json);
        } catch (Malformed | NullPointerException | ClassCastException e) {
            return new ArrayList<>(); // the walk of the log has named it
        }
    }

    private static @Nullable String hex(byte @Nullable [] digest) {
        return digest == null ? null : Hash.of(digest).hex();
    }

    private void present(CheckReading.Thing newest) {
        if (!states.containsKey(newest.kind())) {
            if (unreadable.add(newest.kind())) {
                findings.accept(new Finding("种类 " + newest.kind(), "台账记载过这类事物，程序里却没有读出其现状的部分"));
            }
        } else if (newest.digest() != null && !seen.getOrDefault(newest.kind(), Set.of()).contains(newest.id()) && !erased.contains(newest.line())) {
            say(newest.kind(), newest.id(), "台账编号 " + newest.line() + " 记载过它，数据表里却不见了");
        }
    }

    private void say(String kind, String id, String what) {
        findings.accept(new Finding(kind + " " + id, what));
    }
}
