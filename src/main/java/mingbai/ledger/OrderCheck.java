package mingbai.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mingbai.merkle.Hash;
import mingbai.merkle.Json;
import mingbai.merkle.Malformed;
import org.jspecify.annotations.Nullable;

/** Walks the log once from its first act to its last: payload against line, line against place, places against tree, acts against things. */
final class OrderCheck {

    private static final int PAGE = 500;

    private final CheckReading reading;
    private final CheckpointCheck checkpoints;
    private final TileCheck tiles;
    private final Consumer<Finding> findings;
    private final Set<Long> erased;
    private final Map<Long, Long> withoutPayload = new TreeMap<>();
    private long expected;

    /** @param erased is filled with the lines whose payload an act erased */
    OrderCheck(CheckReading reading, CheckpointCheck checkpoints, TileCheck tiles, Consumer<Finding> findings, Set<Long> erased) {
        this.reading = reading;
        this.checkpoints = checkpoints;
        this.tiles = tiles;
        this.findings = findings;
        this.erased = erased;
    }

    void run() {
        List<CheckReading.Place> page = reading.places(0, PAGE);
        while (!page.isEmpty()) {
            List<SequencedAct.Thing> touched = new ArrayList<>();
            Map<SequencedAct.Thing, Long> by = new HashMap<>();
            page.forEach(place -> check(place).forEach(thing -> {
                touched.add(thing);
                by.put(thing, place.line());
            }));
            recorded(touched, by);
            page = reading.places(expected, PAGE);
        }
        checkpoints.end();
        withoutPayload.forEach((seq, line) -> {
            if (!erased.contains(line)) {
                say(seq, line, "内容不见了，也没有清除它的记录");
            }
        });
    }

    /** @return the things the act says it touched */
    private List<SequencedAct.Thing> check(CheckReading.Place place) {
        if (place.seq() != expected) {
            findings.accept(new Finding("日志第 " + expected + " 条至第 " + (place.seq() - 1) + " 条", "不见了"));
        }
        expected = place.seq() + 1;
        checkpoints.leaf(Hash.of(place.leafHash()));
        if (place.columns() == null) {
            say(place, "台账里没有这一行");
            return List.of();
        }
        tiles.leaf(place.columns().leaf(), Hash.of(place.leafHash()));
        if (!Hash.leaf(place.columns().leaf()).equals(Hash.of(place.leafHash()))) {
            say(place, "台账行的承诺值与日志里的不同，两者之一被改动过");
        }
        if (place.json() == null || place.salt() == null) {
            withoutPayload.put(place.seq(), place.line());
            return List.of();
        }
        if (!Draft.commitment(place.salt(), place.json()).equals(Hash.of(place.columns().leaf()))) {
            say(place, "内容与承诺值不符，内容、盐值或承诺值被改动过");
        }
        return inside(place, place.columns(), place.json());
    }

    private List<SequencedAct.Thing> inside(CheckReading.Place place, CheckReading.Line columns, String json) {
        try {
            Map<String, @Nullable Object> act = Json.object(json);
            Object actor = act.get("actor");
            boolean same = Long.toString(place.line()).equals(act.get("line")) && columns.kind().equals(act.get("kind"))
                    && Objects.equals(columns.version(), act.get("version")) && Objects.equals(columns.at(), act.get("at"))
                    && columns.agency().equals(act.get("agency"))
                    && actor instanceof Map<?, ?> map && Long.toString(columns.account()).equals(map.get("account"));
            if (!same) {
                say(place, "台账行的编号、种类、时间、账号或机关与内容不同，台账行被改动过");
            }
            if (LedgerActs.PAYLOAD_ERASED.key().equals(act.get("kind")) && act.get("details") instanceof Map<?, ?> details) {
                erased.add(Long.valueOf(String.valueOf(details.get("line"))));
            }
            return SequencedAct.things(json);
        } catch (Malformed | NullPointerException | ClassCastException | NumberFormatException e) {
            say(place, "内容不是台账的格式");
            return List.of();
        }
    }

    /** Every thing an act touched is in the table of things, under the act's line, with the act's digest. */
    private void recorded(List<SequencedAct.Thing> touched, Map<SequencedAct.Thing, Long> by) {
        Set<SequencedAct.Thing> found = new HashSet<>();
        touched.stream().collect(Collectors.groupingBy(SequencedAct.Thing::kind,
                Collectors.mapping(SequencedAct.Thing::id, Collectors.toSet()))).forEach((kind, ids) -> found.addAll(versions(kind, ids)));
        for (SequencedAct.Thing thing : touched) {
            if (!found.contains(thing)) {
                findings.accept(new Finding(thing.kind() + " " + thing.id() + " 第 " + thing.version() + " 版",
                        "台账编号 " + by.get(thing) + " 记载过它，事物表里却没有，或者摘要不同"));
            }
        }
    }

    private List<SequencedAct.Thing> versions(String kind, Collection<String> ids) {
        return reading.versions(kind, ids).stream().map(row -> new SequencedAct.Thing(row.kind(), row.id(), row.version(),
                row.digest() == null ? null : Hash.of(row.digest()).hex())).toList();
    }

    private void say(CheckReading.Place place, String what) {
        say(place.seq(), place.line(), what);
    }

    private void say(long seq, long line, String what) {
        findings.accept(new Finding("日志第 " + seq + " 条（台账编号 " + line + "）", what));
    }
}
