package mingbai.operations.demo;

import java.util.List;
import java.util.stream.Stream;

/**
 * The bodies the demonstration's people work for.
 *
 * @param all        every body of the prefecture
 * @param workplaces the city's office first, which undecided questions are put to; then some departments and the town told in full
 * @param county     the government of the county whose office urges
 * @param town       the town told in full
 * @param stations   those under the town, for which its clerk acts
 * @param village    the village whose correspondent sends in
 */
record Bodies(List<Unit> all, Unit city, List<Unit> workplaces, Unit county, Unit town, List<Unit> stations, Unit village) {

    private static final List<String> DEPARTMENTS = List.of("人民政府办公室", "教育局", "财政局", "民政局", "水利局", "生态环境局");

    static Bodies of(List<Unit> units) {
        Unit town = Prefecture.modelTown(units);
        Unit city = units.getFirst();
        Stream<Unit> departments = DEPARTMENTS.stream().map(name -> Prefecture.named(units, city.region() + name));
        return new Bodies(units, city, Stream.concat(departments, Stream.of(town)).toList(), byCode(units, town.parent()), town,
                below(units, town).filter(unit -> unit.code().length() == 9).toList(),
                below(units, town).filter(unit -> unit.kind().equals("village")).findFirst().orElseThrow());
    }

    Unit office() {
        return workplaces.getFirst();
    }

    Unit named(String name) {
        return Prefecture.named(all, name);
    }

    private static Stream<Unit> below(List<Unit> units, Unit above) {
        return units.stream().filter(unit -> unit.parent().equals(above.code()));
    }

    private static Unit byCode(List<Unit> units, String code) {
        return units.stream().filter(unit -> unit.code().equals(code)).findFirst().orElseThrow();
    }
}
